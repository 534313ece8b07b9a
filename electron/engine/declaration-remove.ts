import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateContent, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { hasOpenWithdrawal } from '../db/queries/declaration-intent.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import { recallQueued } from '../db/queries/outbox.ts'
import type { EngineContext } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { enqueueWithdrawal, replaceReturned } from './declaration-intent.ts'
import { inTransaction } from './declaration-transaction.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'

/**
 * 删除. A draft becomes void and can be restored; what is confirmed and has not left is taken back out of the queue and
 * becomes void; what the bureau has is withdrawn by an intent of its own and stays as it is until the bureau says so. What is on its
 * way at this moment, or accepted, is a STATE_CONFLICT with a `reason`.
 */
export function removeDeclaration(id: string, reason: string, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(context, () => {
    const declaration = findDeclaration(context.database, id)
    if (!declaration) return err(appError('NOT_FOUND', { what: 'declaration' }))
    switch (declaration.state) {
      case 'returned':
        // Restored, it is still the answer to the returned one.
        replaceReturned(id, context)
        return discard(declaration, 'removed', actor.value, context)
      case 'draft':
      case 'refused':
        return discard(declaration, 'removed', actor.value, context)
      case 'confirmed':
        if (recallQueued(context.database, id) === 0) return err(appError('STATE_CONFLICT', { reason: 'on-its-way' }, true))
        return discard(declaration, 'recalled', actor.value, context)
      case 'submitted':
        return withdraw(declaration, reason, actor.value, context)
      case 'accepted':
        return err(appError('STATE_CONFLICT', { reason: 'accepted' }))
      case 'void':
        return err(appError('STATE_CONFLICT', { reason: 'void' }))
    }
  })
}

/** Brings a voided declaration back as a draft, checked by what is known now: there may be another of this person meanwhile. What the bureau withdrew stays withdrawn. */
export function restoreDeclaration(id: string, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const rules = ruleContextOf(context)
  return inTransaction(context, () => {
    const declaration = findDeclaration(context.database, id)
    if (!declaration) return err(appError('NOT_FOUND', { what: 'declaration' }))
    if (declaration.state !== 'void' || declaration.withdrawn) return err(appError('STATE_CONFLICT', { reason: declaration.withdrawn ? 'withdrawn' : 'not-void' }))
    updateState(context.database, id, 'draft')
    updateContent(context.database, id, rules.month, checkDraft(declaration, id, rules))
    return changed(declaration, 'restored', actor.value, context)
  })
}

function discard(declaration: StoredDeclaration, cause: 'removed' | 'recalled', actor: Actor, context: EngineContext): Result<StoredDeclaration> {
  updateState(context.database, declaration.id, 'void')
  return changed(declaration, cause, actor, context)
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
