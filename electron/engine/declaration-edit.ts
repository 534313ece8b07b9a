import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateContent, updateReplaces, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { replaceReturned } from './declaration-intent.ts'
import { takeBack } from './declaration-recall.ts'
import { inTransaction } from './declaration-transaction.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep } from './undo-steps.ts'

/**
 * 修改. `revision` is the one that the person saw: where it has moved on, or the bureau has the declaration already, nothing changes
 * (STATE_CONFLICT with a `reason`). A confirmed one that has not left is taken back and is a draft again; a returned one becomes a draft
 * whose next intent replaces the returned one; a refused one a draft that is handed in anew.
 */
export function editDeclaration(request: DeclaredContent & { readonly id: string; readonly revision: number }, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const rules = ruleContextOf(context)
  const checked = checkDraft(request, request.id, rules)
  return inTransaction(context, () => {
    const before = findDeclaration(context.database, request.id)
    if (!before) return err(appError('NOT_FOUND', { what: 'declaration' }))
    if (before.kind !== request.kind) return err(appError('ARGUMENT_INVALID', { fields: ['kind'] }))
    if (before.revision !== request.revision) return err(appError('STATE_CONFLICT', { reason: 'changed-meanwhile', revision: before.revision }))
    const hindrance = makeDraft(before, context)
    if (hindrance !== null) return err(appError('STATE_CONFLICT', { reason: hindrance }, hindrance === 'on-its-way'))
    // A draft is declared in the month in which it is last worked on.
    updateContent(context.database, before.id, rules.month, checked)
    recordChange(context.database, { id: before.id, at: actor.value.at, by: actor.value.by, cause: 'edited', content: request.content })
    beginStep(context, actor.value, 'edited').note(before.id, before)
    const after = findDeclaration(context.database, before.id)
    return after ? ok(after) : err(appError('NOT_FOUND', { what: 'declaration' }))
  })
}

/** Whether a declaration is one that may be worked on, as far as its row tells: what is on its way tells only the queue. */
export const canBeDraft = ({ shownState }: Pick<StoredDeclaration, 'shownState'>): boolean => ['draft', 'ready', 'queued', 'parked', 'returned', 'refused'].includes(shownState)

/** Makes a declaration a draft again where it may be one; else says why not. Belongs into the transaction of the change. */
export function makeDraft(declaration: StoredDeclaration, context: EngineContext): string | null {
  const { id, state } = declaration
  switch (state) {
    case 'draft':
      return null
    case 'confirmed':
      if (!takeBack(declaration, context)) return 'on-its-way'
      break
    case 'returned':
      replaceReturned(id, context)
      break
    case 'refused':
      updateReplaces(context.database, id, null)
      break
    case 'submitted':
    case 'accepted':
    case 'void':
      return state
  }
  updateState(context.database, id, 'draft')
  return null
}
