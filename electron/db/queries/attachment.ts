import type { Database } from 'better-sqlite3'
import type { Attachment, AttachmentOwner, AttachmentType } from '../../../shared/domain/attachment.ts'
import { prepared } from '../prepared.ts'

/** An attachment with what only the store knows of it. */
export interface StoredAttachment {
  readonly id: string
  readonly owner: AttachmentOwner
  readonly contentSeq: number
  readonly sha256: string
  readonly bytes: number
  readonly type: AttachmentType
  readonly removedAt: string | null
}

/** How many files a declaration has; for lists, beside each row that is read. */
export const attachmentCountOf = (ownerKind: AttachmentOwner['kind'], ownerId: string): string =>
  `(SELECT count(*) FROM attachment WHERE owner_id = ${ownerId} AND owner_kind = '${ownerKind}' AND removed_at IS NULL)`

const FROM = 'FROM attachment JOIN attachment_content ON attachment_content.seq = content_seq'

/** What is attached, in its order. */
export function listAttachments(database: Database, owner: AttachmentOwner): Attachment[] {
  const rows = prepared(
    database,
    `SELECT id, name, type, bytes, width, height, added_at AS addedAt, added_by AS addedBy, uploaded, delivered_at AS deliveredAt
     ${FROM} WHERE owner_id = ? AND owner_kind = ? AND removed_at IS NULL ORDER BY position, id`,
  ).all(owner.id, owner.kind) as (Omit<Attachment, 'upload'> & { deliveredAt: string | null })[]
  return rows.map(({ deliveredAt, ...row }) => ({ ...row, upload: deliveredAt !== null ? 'delivered' : row.uploaded > 0 ? 'uploading' : 'waiting' }))
}

/** The hashes of what is attached, in its order: for the body of an intent. */
export const attachedHashes = (database: Database, owner: AttachmentOwner): string[] =>
  prepared(database, `SELECT sha256 ${FROM} WHERE owner_id = ? AND owner_kind = ? AND removed_at IS NULL ORDER BY position, id`).pluck().all(owner.id, owner.kind) as string[]

/** One attachment, also a removed one; null where there is none of that id. */
export function findAttachment(database: Database, id: string): StoredAttachment | null {
  const row = prepared(database, `SELECT id, owner_kind AS kind, owner_id AS ownerId, content_seq AS contentSeq, sha256, bytes, type, removed_at AS removedAt ${FROM} WHERE id = ?`).get(id) as
    | (Omit<StoredAttachment, 'owner'> & { kind: AttachmentOwner['kind']; ownerId: string })
    | undefined
  if (!row) return null
  const { kind, ownerId, ...rest } = row
  return { ...rest, owner: { kind, id: ownerId } }
}

/** The attachment of this owner with this content; null where it is not attached. */
export const attachmentWith = (database: Database, owner: AttachmentOwner, sha256: string): string | null =>
  (prepared(database, `SELECT id ${FROM} WHERE owner_id = ? AND owner_kind = ? AND sha256 = ? AND removed_at IS NULL`).pluck().get(owner.id, owner.kind, sha256) as string | undefined) ?? null

/** Attaches a kept content, behind what is attached. */
export function insertAttachment(database: Database, attachment: { readonly id: string; readonly owner: AttachmentOwner; readonly name: string; readonly contentSeq: number; readonly at: string; readonly by: string }): void {
  const { id, owner, name, contentSeq, at, by } = attachment
  prepared(
    database,
    `INSERT INTO attachment (id, owner_kind, owner_id, position, name, content_seq, added_at, added_by)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM attachment WHERE owner_id = ? AND owner_kind = ?), ?, ?, ?, ?)`,
  ).run(id, owner.kind, owner.id, owner.id, owner.kind, name, contentSeq, at, by)
}

/** Takes an attachment away (`at`), or brings it back at its old place (null). */
export const markRemoved = (database: Database, id: string, at: string | null): void => void prepared(database, 'UPDATE attachment SET removed_at = ? WHERE id = ?').run(at, id)

export const placeAttachment = (database: Database, id: string, position: number): void => void prepared(database, 'UPDATE attachment SET position = ? WHERE id = ?').run(position, id)

/** Everything that is attached to one owner, removed ones too, belongs to another from now on. */
export const handOverAttachments = (database: Database, from: AttachmentOwner, to: AttachmentOwner): void =>
  void prepared(database, 'UPDATE attachment SET owner_kind = ?, owner_id = ? WHERE owner_kind = ? AND owner_id = ?').run(to.kind, to.id, from.kind, from.id)
