import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { RuleContext } from '../../shared/rules/index.ts'
import { findDeclaration, updateContent, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { hasOpenWithdrawal } from '../db/queries/declaration-intent.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import type { EngineContext } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { enqueueWithdrawal, replaceReturned } from './declaration-intent.ts'
import { takeBack } from './declaration-recall.ts'
import { inTransaction } from './declaration-transaction.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep, type Step } from './undo-steps.ts'

/**
 * 删除. A draft becomes void and can be restored; what is confirmed and has not left is taken back out of the queue and
 * becomes void; what the bureau has is withdrawn by an intent of its own and stays as it is until the bureau says so. What is on its
 * way at this moment, or accepted, is a STATE_CONFLICT with a `reason`.
 */
export function removeDeclaration(id: string, reason: string, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(context, () => removeOne(id, reason, actor.value, beginStep(context, actor.value, 'removed'), context))
}

/** As removeDeclaration, inside a transaction of the caller; where it answers a failure it has written nothing. */
export function removeOne(id: string, reason: string, actor: Actor, step: Step, context: EngineContext): Result<StoredDeclaration> {
  const declaration = findDeclaration(context.database, id)
  if (!declaration) return err(appError('NOT_FOUND', { what: 'declaration' }))
  switch (declaration.state) {
    case 'returned':
      // Restored, it is still the answer to the returned one.
      replaceReturned(id, context)
      return discard(declaration, 'removed', actor, step, context)
    case 'draft':
    case 'refused':
      return discard(declaration, 'removed', actor, step, context)
    case 'confirmed':
      if (!takeBack(declaration, context)) return err(appError('STATE_CONFLICT', { reason: 'on-its-way' }, true))
      return discard(declaration, 'recalled', actor, step, context)
    case 'submitted':
      return withdraw(declaration, reason, actor, context)
    case 'accepted':
      return err(appError('STATE_CONFLICT', { reason: 'accepted' }))
    case 'void':
      return err(appError('STATE_CONFLICT', { reason: 'void' }))
  }
}

/** Brings a voided declaration back as a draft, checked by what is known now: there may be another of this person meanwhile. What the bureau withdrew stays withdrawn. */
export function restoreDeclaration(id: string, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const rules = ruleContextOf(context)
  return inTransaction(context, () => {
    const declaration = findDeclaration(context.database, id)
    if (!declaration) return err(appError('NOT_FOUND', { what: 'declaration' }))
    return restoreOne(declaration, actor.value, rules, beginStep(context, actor.value, 'restored'), context)
  })
}

/** As restoreDeclaration, inside a transaction of the caller; where it answers a failure it has written nothing. */
export function restoreOne(declaration: StoredDeclaration, actor: Actor, rules: RuleContext, step: Step, context: EngineContext): Result<StoredDeclaration> {
  if (declaration.state !== 'void' || declaration.withdrawn) return err(appError('STATE_CONFLICT', { reason: declaration.withdrawn ? 'withdrawn' : 'not-void' }))
  updateState(context.database, declaration.id, 'draft')
  updateContent(context.database, declaration.id, rules.month, checkDraft(declaration, declaration.id, rules))
  const after = changed(declaration, 'restored', actor, context)
  step.note(declaration.id, declaration)
  return after
}

function discard(declaration: StoredDeclaration, cause: 'removed' | 'recalled', actor: Actor, step: Step, context: EngineContext): Result<StoredDeclaration> {
  updateState(context.database, declaration.id, 'void')
  const after = changed(declaration, cause, actor, context)
  step.note(declaration.id, declaration)
  return after
}

function withdraw(declaration: StoredDeclaration, reason: string, actor: Actor, context: EngineContext): Result<StoredDeclaration> {
  if (reason.trim() === '') return err(appError('ARGUMENT_INVALID', { fields: ['reason'] }))
  if (hasOpenWithdrawal(context.database, declaration.id)) return err(appError('STATE_CONFLICT', { reason: 'withdrawal-asked' }))
  if (!enqueueWithdrawal(declaration, reason.trim(), actor, context)) return err(appError('STATE_CONFLICT', { reason: 'not-received' }))
  return changed(declaration, 'withdrawal-asked', actor, context)
}

function changed(declaration: StoredDeclaration, cause: string, actor: Actor, context: EngineContext): Result<StoredDeclaration> {
  recordChange(context.database, { id: declaration.id, at: actor.at, by: actor.by, cause, content: null })
  const after = findDeclaration(context.database, declaration.id)
  return after ? ok(after) : err(appError('NOT_FOUND', { what: 'declaration' }))
}
