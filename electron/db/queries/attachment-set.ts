import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { prepared } from '../prepared.ts'
import { markRemoved, placeAttachment } from './attachment.ts'

const Ids = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)))

const attachedNow = (database: Database, owner: AttachmentOwner): string[] =>
  prepared(database, 'SELECT id FROM attachment WHERE owner_id = ? AND owner_kind = ? AND removed_at IS NULL ORDER BY position, id').pluck().all(owner.id, owner.kind) as string[]

/** Notes what is attached after this revision of the owner, in the transaction that made it. */
export function noteAttachmentSet(database: Database, owner: AttachmentOwner, revision: number): void {
  prepared(database, 'INSERT OR REPLACE INTO attachment_set (owner_kind, owner_id, revision, ids) VALUES (?, ?, ?, ?)').run(owner.kind, owner.id, revision, JSON.stringify(attachedNow(database, owner)))
}

/**
 * Attaches again what was attached as of an earlier revision `as`, and nothing else, in its order; `revision` is the new one under
 * which the owner stands so. What was removed too long ago to be kept stays away. True where anything changed.
 */
export function returnToAttachmentSet(database: Database, owner: AttachmentOwner, as: number, revision: number, at: string): boolean {
  const stored = prepared(database, 'SELECT ids FROM attachment_set WHERE owner_kind = ? AND owner_id = ? AND revision <= ? ORDER BY revision DESC LIMIT 1').pluck().get(owner.kind, owner.id, as) as string | undefined
  const wanted = stored === undefined ? [] : Ids.parse(stored)
  const now = attachedNow(database, owner)
  if (wanted.length === now.length && wanted.every((id, index) => id === now[index])) return false
  for (const id of now) if (!wanted.includes(id)) markRemoved(database, id, at)
  wanted.forEach((id, index) => {
    markRemoved(database, id, null)
    placeAttachment(database, id, index + 1)
  })
  noteAttachmentSet(database, owner, revision)
  return true
}
