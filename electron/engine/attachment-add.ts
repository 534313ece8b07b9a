import { createHash } from 'node:crypto'
import type { Attachment, AttachmentOwner } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { bulkWrite } from '../db/bulk-write.ts'
import { attachmentWith, insertAttachment, listAttachments } from '../db/queries/attachment.ts'
import { appendContentPiece, beginContent, endContent, findContent, forgetRemoved, type NewContent } from '../db/queries/attachment-content.ts'
import { FILE_PIECE_BYTES } from '../db/queries/batch-file.ts'
import { readAttachment } from './attachment-content.ts'
import { megabytes, takeFile } from './attachment-file.ts'
import { rulesOf } from './attachment-owner.ts'
import type { GivenFile } from './batch-source.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

/** How long a removed file can still be brought back. */
const KEPT_DAYS = 30

export type Added = { readonly attachment: Attachment; readonly duplicate: boolean }

/** Files are taken in one after the other: their limits are those of what is attached when the last one is in. */
const turns = new WeakMap<EngineContext, Promise<unknown>>()

/** Takes one file in: checked by its content, kept once, attached behind the others. Errors as the contract says. */
export async function addAttachment(owner: AttachmentOwner, source: GivenFile, context: EngineContext): Promise<Result<Added>> {
  const turn = (turns.get(context) ?? Promise.resolve()).then(() => add(owner, source, context))
  turns.set(context, turn.catch(() => undefined))
  return turn
}

async function add(owner: AttachmentOwner, source: GivenFile, context: EngineContext): Promise<Result<Added>> {
  const { database } = context
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const standing = rulesOf(owner).standing(owner.id, context)
  if (!standing) return err(appError('NOT_FOUND', { what: owner.kind }))
  if (standing.fixed !== null) return err(appError('STATE_CONFLICT', { reason: standing.fixed }))
  const file = await takeFile(source, context.profile.attachments)
  if (!file.ok) return file
  const { name, bytes } = file.value
  const read = readAttachment(bytes)
  if (!read.ok) return read
  const content: NewContent = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type: read.value.type, width: read.value.size?.width ?? null, height: read.value.size?.height ?? null }
  const there = attachmentWith(database, owner, content.sha256)
  if (there !== null) return ok({ attachment: attached(there, owner, context), duplicate: true })
  const full = limitProblem(owner, bytes.length, context)
  if (full) return full
  const contentSeq = await keep(content, bytes, context)
  const id = context.makeId()
  const done = inTransaction(context, () =>
    rulesOf(owner).change(owner.id, 'attached', actor.value, context, () => {
      insertAttachment(database, { id, owner, name, contentSeq, at: actor.value.at, by: actor.value.by })
      forgetRemoved(database, new Date(Date.parse(actor.value.at) - KEPT_DAYS * 86_400_000).toISOString())
    }),
  )
  if (!done.ok) return done
  context.changed('attachment')
  return ok({ attachment: attached(id, owner, context), duplicate: false })
}

function limitProblem(owner: AttachmentOwner, more: number, context: EngineContext): Result<never> | null {
  const limits = context.profile.attachments
  const items = listAttachments(context.database, owner)
  if (items.length >= limits.files) return err(appError('ATTACHMENT_TOO_MANY', { limit: limits.files }))
  const total = items.reduce((sum, { bytes }) => sum + bytes, more)
  return total > limits.totalBytes ? err(appError('ATTACHMENT_TOTAL', { sizeMb: megabytes(total), limitMb: megabytes(limits.totalBytes) })) : null
}

/** Inside the encrypted store, piece by piece, so that nobody waits for a large one; the commit that attaches it flushes them all. */
async function keep(content: NewContent, bytes: Uint8Array, { database }: EngineContext): Promise<number> {
  const known = findContent(database, content.sha256)
  if (known) return known.seq
  let seq = 0
  bulkWrite(database, () => {
    seq = beginContent(database, content)
  })
  for (let piece = 0; piece * FILE_PIECE_BYTES < bytes.length; piece++) {
    await new Promise((resolve) => setImmediate(resolve))
    bulkWrite(database, () => appendContentPiece(database, seq, piece, bytes.subarray(piece * FILE_PIECE_BYTES, (piece + 1) * FILE_PIECE_BYTES)))
  }
  bulkWrite(database, () => endContent(database, seq))
  return seq
}

function attached(id: string, owner: AttachmentOwner, { database }: EngineContext): Attachment {
  const found = listAttachments(database, owner).find((attachment) => attachment.id === id)
  if (!found) throw new Error('what was attached a moment ago is there')
  return found
}
