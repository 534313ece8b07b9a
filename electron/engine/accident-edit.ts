import type { AccidentContent, SharedInjuredField } from '../../shared/domain/accident-content.ts'
import { copyToAll } from '../../shared/domain/accident-content.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { findAccident, insertAccident, updateAccidentContent, updateAccidentReplaces, updateAccidentState, type StoredAccident } from '../db/queries/accident.ts'
import { recordAccidentChange, recordAccidentCreation } from '../db/queries/accident-revision.ts'
import { forgetForm } from '../db/queries/kept-form.ts'
import { recallQueued } from '../db/queries/outbox.ts'
import { accidentRules, checkedAccident, tidyAccident } from './accident-check.ts'
import { replaceReturnedAccident } from './accident-intent.ts'
import { noAccident, readAccident } from './accident-whole.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

/** A new draft; it may be as wrong and as empty as it likes. */
export function createAccident({ content: typed, formKey }: { readonly content: AccidentContent; readonly formKey: string | null }, context: EngineContext): Result<Accident> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const content = tidyAccident(typed)
  const checked = checkedAccident(content, accidentRules(context))
  const id = context.makeId()
  return inTransaction(
    context,
    () => {
      insertAccident(context.database, id, checked, actor.value.at)
      recordAccidentCreation(context.database, { id, at: actor.value.at, by: actor.value.by, cause: 'created', content, detail: { injured: content.injured.length } })
      if (formKey !== null) forgetForm(context.database, formKey)
      return readAccident(id, context)
    },
    ['accident', 'status'],
  )
}

interface Edit {
  readonly id: string
  /** The one that the person saw. */
  readonly revision: number
}

/**
 * 修改: where the revision has moved on, or the bureau has the report already, nothing changes (STATE_CONFLICT with a `reason`). A confirmed one
 * that has not left is taken back and is a draft again; a returned one becomes a draft whose next intent replaces it; a refused one is handed in anew.
 */
export const editAccident = ({ content, ...edit }: Edit & { readonly content: AccidentContent }, context: EngineContext): Result<Accident> => changeContent(edit, 'edited', () => content, context)

/** Copies fields of one injured person to all others. */
export const copyCommonFields = ({ from, fields, ...edit }: Edit & { readonly from: string; readonly fields: readonly SharedInjuredField[] }, context: EngineContext): Result<Accident> =>
  changeContent(edit, 'copied', (content) => copyToAll(content, from, fields), context)

function changeContent({ id, revision }: Edit, cause: 'edited' | 'copied', next: (content: AccidentContent) => AccidentContent, context: EngineContext): Result<Accident> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(
    context,
    () => {
      const before = findAccident(context.database, id)
      if (!before) return noAccident
      if (before.revision !== revision) return err(appError('STATE_CONFLICT', { reason: 'changed-meanwhile', revision: before.revision }))
      const hindrance = makeAccidentDraft(before, context)
      if (hindrance !== null) return err(appError('STATE_CONFLICT', { reason: hindrance }, hindrance === 'on-its-way'))
      const content = tidyAccident(next(before.content))
      updateAccidentContent(context.database, id, checkedAccident(content, accidentRules(context, before.recognitionOn)))
      recordAccidentChange(context.database, { id, at: actor.value.at, by: actor.value.by, cause, content, detail: { injured: content.injured.length } })
      return readAccident(id, context)
    },
    ['accident', 'outbox', 'status'],
  )
}

/** Makes a report a draft again where it may be one; else says why not. */
export function makeAccidentDraft({ id, state }: StoredAccident, context: EngineContext): string | null {
  switch (state) {
    case 'draft':
      return null
    case 'confirmed':
      if (recallQueued(context.database, id) === 0) return 'on-its-way'
      break
    case 'returned':
      replaceReturnedAccident(id, context)
      break
    case 'refused':
      updateAccidentReplaces(context.database, id, null)
      break
    case 'submitted':
    case 'accepted':
    case 'void':
      return state
  }
  updateAccidentState(context.database, id, 'draft')
  return null
}
