import type { Accident } from '../../shared/domain/accident.ts'
import { pendingSupplement } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { findAccident, updateAccidentContent, updateAccidentState, updateRecognition, type StoredAccident } from '../db/queries/accident.ts'
import { attachedHashes, handOverAttachments } from '../db/queries/attachment.ts'
import { hasOpenAccidentWithdrawal, insertSupplement } from '../db/queries/accident-intent.ts'
import { recordAccidentChange } from '../db/queries/accident-revision.ts'
import { recallQueued } from '../db/queries/outbox.ts'
import { accidentRules, checkedAccident } from './accident-check.ts'
import { enqueueAccidentWithdrawal, enqueueSupplement, replaceReturnedAccident } from './accident-intent.ts'
import { noAccident, readAccident } from './accident-whole.ts'
import type { EngineContext } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

/** Runs `work` on one report in a transaction, for whoever is signed in. */
function onAccident(id: string, context: EngineContext, work: (accident: StoredAccident, actor: Actor) => Result<Accident>): Result<Accident> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(
    context,
    () => {
      const accident = findAccident(context.database, id)
      return accident ? work(accident, actor.value) : noAccident
    },
    ['accident', 'outbox', 'status'],
  )
}

const conflict = (reason: string, retryable = false): Result<never> => err(appError('STATE_CONFLICT', { reason }, retryable))

/** 删除, by the rules of a declaration: a draft becomes void, what is queued is taken back and void, what the bureau has is withdrawn with a reason. */
export const removeAccident = (id: string, reason: string, context: EngineContext): Result<Accident> =>
  onAccident(id, context, (accident, actor) => {
    switch (accident.state) {
      case 'returned':
        // Restored, it is still the answer to the returned one.
        replaceReturnedAccident(id, context)
        return discard(accident, 'removed', actor, context)
      case 'draft':
      case 'refused':
        return discard(accident, 'removed', actor, context)
      case 'confirmed':
        return recallQueued(context.database, id) === 0 ? conflict('on-its-way', true) : discard(accident, 'recalled', actor, context)
      case 'submitted':
        return withdraw(accident, reason.trim(), actor, context)
      case 'accepted':
      case 'void':
        return conflict(accident.state)
    }
  })

/** Brings a voided report back as a draft, judged by what is known now. What the bureau withdrew stays withdrawn. */
export const restoreAccident = (id: string, context: EngineContext): Result<Accident> =>
  onAccident(id, context, (accident, actor) => {
    if (accident.state !== 'void' || accident.withdrawn) return conflict(accident.withdrawn ? 'withdrawn' : 'not-void')
    updateAccidentState(context.database, id, 'draft')
    updateAccidentContent(context.database, id, checkedAccident(accident.content, accidentRules(context, accident.recognitionOn)))
    return changed(accident, 'restored', actor, context)
  })

/** Takes a confirmed report that has not left out of the queue: it is a draft again. */
export const recallAccident = (id: string, context: EngineContext): Result<Accident> =>
  onAccident(id, context, (accident, actor) => {
    if (accident.state !== 'confirmed') return conflict(accident.state)
    if (recallQueued(context.database, id) === 0) return conflict('on-its-way', true)
    updateAccidentState(context.database, id, 'draft')
    return changed(accident, 'recalled', actor, context)
  })

/** 补充: words and files added to a report that the bureau has; they leave through the outbox behind the report itself. */
export const supplementAccident = ({ id, words, about }: { readonly id: string; readonly words: string; readonly about: string | null }, context: EngineContext): Result<Accident> =>
  onAccident(id, context, (accident, actor) => {
    if (accident.state !== 'submitted' && accident.state !== 'accepted') return conflict(accident.state)
    if (about !== null && !accident.content.injured.some(({ key }) => key === about)) return err(appError('ARGUMENT_INVALID', { fields: ['about'] }))
    const key = context.makeId()
    const written = pendingSupplement(id)
    if (!enqueueSupplement(accident, key, { words, about, attachments: attachedHashes(context.database, written) }, actor, context)) return conflict('not-received')
    handOverAttachments(context.database, written, { kind: 'accident', id: key })
    insertSupplement(context.database, { id: key, accidentId: id, at: actor.at, by: actor.by, words, about })
    return changed(accident, 'supplemented', actor, context, { supplement: key })
  })

/** Notes the day on which recognition was applied for, or takes the note back: then its clock stands, or runs again. */
export const noteRecognition = (id: string, on: string | null, context: EngineContext): Result<Accident> =>
  onAccident(id, context, (accident, actor) => {
    updateRecognition(context.database, id, on)
    if (accident.state === 'draft') updateAccidentContent(context.database, id, checkedAccident(accident.content, accidentRules(context, on)))
    return changed(accident, on === null ? 'recognition-open' : 'recognition-noted', actor, context, { on })
  })

function discard(accident: StoredAccident, cause: 'removed' | 'recalled', actor: Actor, context: EngineContext): Result<Accident> {
  updateAccidentState(context.database, accident.id, 'void')
  return changed(accident, cause, actor, context)
}

function withdraw(accident: StoredAccident, reason: string, actor: Actor, context: EngineContext): Result<Accident> {
  if (reason === '') return err(appError('ARGUMENT_INVALID', { fields: ['reason'] }))
  if (hasOpenAccidentWithdrawal(context.database, accident.id)) return conflict('withdrawal-asked')
  if (!enqueueAccidentWithdrawal(accident, reason, actor, context)) return conflict('not-received')
  return changed(accident, 'withdrawal-asked', actor, context)
}

function changed(accident: StoredAccident, cause: string, actor: Actor, context: EngineContext, detail: Readonly<Record<string, string | null>> = {}): Result<Accident> {
  recordAccidentChange(context.database, { id: accident.id, at: actor.at, by: actor.by, cause, content: null, detail })
  return readAccident(accident.id, context)
}
