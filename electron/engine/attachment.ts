import type { AttachmentList } from '../../shared/ipc/attachment.ts'
import type { AttachmentOwner } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { attachmentWith, findAttachment, listAttachments, markRemoved, placeAttachment } from '../db/queries/attachment.ts'
import { readContent } from '../db/queries/attachment-content.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { addAttachment } from './attachment-add.ts'
import { rulesOf, type AttachmentCause } from './attachment-owner.ts'
import type { EngineContext, Handlers } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

const notFound = err(appError('NOT_FOUND', { what: 'attachment' }))
const READ_STEP = 1024 * 1024

/** `attachment.*`: the files that go with a declaration or an accident report. */
export const attachmentHandlers: Handlers<'attachment.list' | 'attachment.add' | 'attachment.remove' | 'attachment.restore' | 'attachment.order' | 'attachment.bytes'> = {
  'attachment.list': ({ owner }, context) => listOf(owner, context),
  'attachment.add': ({ owner, source }, context) => addAttachment(owner, source, context),
  'attachment.remove': ({ id }, context) => {
    const found = findAttachment(context.database, id)
    if (!found || found.removedAt !== null) return notFound
    return change(found.owner, 'detached', context, (at) => markRemoved(context.database, id, at))
  },
  'attachment.restore': ({ id }, context) => {
    const found = findAttachment(context.database, id)
    if (!found) return notFound
    // The same file may have been added anew meanwhile: then there is nothing to bring back.
    if (found.removedAt === null || attachmentWith(context.database, found.owner, found.sha256) !== null) return ok({})
    return change(found.owner, 'attached', context, () => markRemoved(context.database, id, null))
  },
  'attachment.order': ({ owner, ids }, context) => {
    const now = listAttachments(context.database, owner).map(({ id }) => id)
    if (now.length !== ids.length || new Set(ids).size !== ids.length || ids.some((id) => !now.includes(id))) return err(appError('STATE_CONFLICT', { reason: 'changed-meanwhile' }))
    if (ids.every((id, index) => id === now[index])) return ok({})
    return change(owner, 'attachments-ordered', context, () => ids.forEach((id, index) => placeAttachment(context.database, id, index + 1)))
  },
  'attachment.bytes': async ({ id, seen }, context) => {
    const found = findAttachment(context.database, id)
    if (!found) return notFound
    if (seen === 'whole') {
      const actor = actorOf(context)
      if (!actor.ok) return actor
      context.database.transaction(() => appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'attachment.viewed', subject: id, detail: { [found.owner.kind]: found.owner.id } }))()
    }
    const bytes = new Uint8Array(found.bytes)
    for (let at = 0; at < found.bytes; at += READ_STEP) {
      bytes.set(readContent(context.database, found.contentSeq, at, READ_STEP), at)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return ok({ bytes, type: found.type })
  },
}

function listOf(owner: AttachmentOwner, context: EngineContext): Result<AttachmentList> {
  const standing = rulesOf(owner).standing(owner.id, context)
  if (!standing) return err(appError('NOT_FOUND', { what: owner.kind }))
  const items = listAttachments(context.database, owner)
  return ok({ items, totalBytes: items.reduce((sum, { bytes }) => sum + bytes, 0), limits: context.profile.attachments, ...standing })
}

/** One change of what is attached, with the owner's revision; `work` is told the moment. */
function change(owner: AttachmentOwner, cause: AttachmentCause, context: EngineContext, work: (at: string) => void): Result<Record<string, never>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const done = inTransaction(context, () => rulesOf(owner).change(owner.id, cause, actor.value, context, () => work(actor.value.at)))
  if (!done.ok) return done
  context.changed('attachment')
  return ok({})
}
