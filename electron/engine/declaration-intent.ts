import type { DeclarationSubmission, Withdrawal } from '../../shared/bureau/declaration.ts'
import { declaredBy } from '../../shared/domain/declared-content.ts'
import { attachedHashes } from '../db/queries/attachment.ts'
import { updateReplaces, type StoredDeclaration } from '../db/queries/declaration.ts'
import { hasIntent, lastSentIntent, leaveParkedWithdrawals, leaveRecordBehind } from '../db/queries/declaration-intent.ts'
import type { Hold } from '../db/queries/outbox.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Actor } from './declaration-actor.ts'
import type { EngineContext } from './context.ts'

/**
 * Puts a declaration into the outbox, in the transaction that confirms it. Its first intent has the declaration's own id;
 * each later one (after a return, or after it was taken back) an id of its own, under which the bureau knows that record.
 */
export function enqueueDeclaration(declaration: StoredDeclaration, actor: Actor, hold: Hold | null, context: EngineContext): string {
  const { database } = context
  const key = hasIntent(database, declaration.id) ? context.makeId() : declaration.id
  const attachments = attachedHashes(database, { kind: 'declaration', id: declaration.id })
  const submission: DeclarationSubmission = {
    ...declaredBy(declaration), id: key, unit: actor.unit, month: declaration.month, replaces: declaration.replaces, attachments,
  }
  const seenVersion = declaration.replaces === null ? null : declaration.bureauVersion
  enqueue(database, { key, kind: 'declaration', declarationId: declaration.id, recordId: key, personKey: declaration.canonicalId, body: bytesOf(submission), seenVersion, hold, attachments }, actor.at)
  if (key !== declaration.id) leaveRecordBehind(database, declaration.id)
  return key
}

/** Asks the bureau, through the outbox, to take a declaration out of its review. False where it never got there. */
export function enqueueWithdrawal(declaration: StoredDeclaration, reason: string, actor: Actor, context: EngineContext): boolean {
  const recordId = lastSentIntent(context.database, declaration.id)
  if (recordId === null) return false
  const withdrawal: Withdrawal = { reason }
  leaveParkedWithdrawals(context.database, declaration.id)
  // Without If-Match: the review itself grows the version with each of its steps, and to withdraw overwrites nothing.
  enqueue(
    context.database,
    { key: context.makeId(), kind: 'withdrawal', declarationId: declaration.id, recordId, personKey: declaration.canonicalId, body: bytesOf(withdrawal), seenVersion: null },
    actor.at,
  )
  return true
}

/** The next intent of a returned declaration names the record that it answers. */
export function replaceReturned(id: string, context: EngineContext): void {
  updateReplaces(context.database, id, lastSentIntent(context.database, id))
}

const bytesOf = (body: DeclarationSubmission | Withdrawal): Uint8Array => Buffer.from(JSON.stringify(body), 'utf8')
