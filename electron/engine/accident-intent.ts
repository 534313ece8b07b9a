import type { AccidentSubmission, AccidentSupplementBody } from '../../shared/bureau/accident.ts'
import type { Withdrawal } from '../../shared/bureau/declaration.ts'
import { updateAccidentReplaces, type StoredAccident } from '../db/queries/accident.ts'
import { lastSentAccident } from '../db/queries/accident-intent.ts'
import { attachedHashes } from '../db/queries/attachment.ts'
import { hasIntent } from '../db/queries/declaration-intent.ts'
import type { Hold } from '../db/queries/outbox.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { withoutEmptyWitnesses } from './accident-check.ts'
import type { EngineContext } from './context.ts'
import type { Actor } from './declaration-actor.ts'

/** The intents of one report leave in their order, and wait for nobody else's. */
const orderOf = (accident: Pick<StoredAccident, 'id'>): string => `accident ${accident.id}`

/**
 * Puts a report into the outbox, in the transaction that confirms it. Its first intent has the report's own id; each later one (after a
 * return, or after it was taken back) an id of its own, under which the bureau knows that record.
 */
export function enqueueAccident(accident: StoredAccident, actor: Actor, hold: Hold | null, context: EngineContext): string {
  const { database } = context
  const key = hasIntent(database, accident.id) ? context.makeId() : accident.id
  const attachments = attachedHashes(database, { kind: 'accident', id: accident.id })
  const submission: AccidentSubmission = { id: key, unit: actor.unit, content: withoutEmptyWitnesses(accident.content), replaces: accident.replaces, attachments }
  const seenVersion = accident.replaces === null ? null : accident.bureauVersion
  enqueue(database, { key, kind: 'accident', declarationId: accident.id, recordId: key, personKey: orderOf(accident), body: bytesOf(submission), seenVersion, hold, attachments }, actor.at)
  return key
}

/** Asks the bureau, through the outbox, to take a report out of its review. False where it never got there. */
export function enqueueAccidentWithdrawal(accident: StoredAccident, reason: string, actor: Actor, context: EngineContext): boolean {
  const recordId = lastSentAccident(context.database, accident.id)
  if (recordId === null) return false
  const withdrawal: Withdrawal = { reason }
  // Without If-Match: a supplement of ours on its way would change the version, and to withdraw overwrites nothing.
  enqueue(context.database, { key: context.makeId(), kind: 'accident-withdrawal', declarationId: accident.id, recordId, personKey: orderOf(accident), body: bytesOf(withdrawal), seenVersion: null }, actor.at)
  return true
}

/** Puts a supplement into the outbox under `key`. False where the bureau never had the report. */
export function enqueueSupplement(accident: StoredAccident, key: string, supplement: AccidentSupplementBody, actor: Actor, context: EngineContext): boolean {
  const recordId = lastSentAccident(context.database, accident.id)
  if (recordId === null) return false
  const { attachments } = supplement
  enqueue(context.database, { key, kind: 'accident-supplement', declarationId: accident.id, recordId, personKey: orderOf(accident), body: bytesOf(supplement), seenVersion: null, attachments }, actor.at)
  return true
}

/** The next intent of a returned report names the record that it answers. */
export function replaceReturnedAccident(id: string, context: EngineContext): void {
  updateAccidentReplaces(context.database, id, lastSentAccident(context.database, id))
}

const bytesOf = (body: AccidentSubmission | AccidentSupplementBody | Withdrawal): Uint8Array => Buffer.from(JSON.stringify(body), 'utf8')
