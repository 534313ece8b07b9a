import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, findOpenDeclaration, insertDeclaration, type StoredDeclaration } from '../db/queries/declaration.ts'
import { recordCreation } from '../db/queries/declaration-revision.ts'
import { forgetForm } from '../db/queries/kept-form.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep } from './undo-steps.ts'

/**
 * 保存: a draft, also where it is wrong or half empty; what was kept of the form goes in the same transaction. Where the person has an
 * open declaration of this kind nothing is made: STATE_CONFLICT with `reason` duplicate and its `id`, so that it is opened instead.
 */
export function createDraft({ formKey, ...declared }: DeclaredContent & { readonly formKey: string | null }, context: EngineContext): Result<StoredDeclaration> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const { at, by } = actor.value
  const { database } = context
  const rules = ruleContextOf(context)
  const checked = checkDraft(declared, null, rules)
  return inTransaction(context, () => {
    const open = checked.canonicalId === '' ? null : findOpenDeclaration(database, checked.canonicalId, declared.kind)
    if (open) return err(appError('STATE_CONFLICT', { reason: 'duplicate', id: open.id, state: open.shownState }))
    const id = context.makeId()
    insertDeclaration(database, { ...checked, id, month: rules.month, batchId: null, sheet: null, row: null, at })
    recordCreation(database, { id, at, by, cause: 'created', content: declared.content })
    beginStep(context, actor.value, 'created').noteNew(id, declared.content.name)
    if (formKey !== null) forgetForm(database, formKey)
    const made = findDeclaration(database, id)
    return made ? ok(made) : err(appError('NOT_FOUND', { what: 'declaration' }))
  })
}
