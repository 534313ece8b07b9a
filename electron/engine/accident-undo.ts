import type { AccidentContent } from '../../shared/domain/accident-content.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { listAccidentRevisions, recordAccidentChange } from '../db/queries/accident-revision.ts'
import { findAccident, updateAccidentContent } from '../db/queries/accident.ts'
import { accidentRules, checkedAccident } from './accident-check.ts'
import { replay } from './accident-steps.ts'
import { noAccident, readAccident } from './accident-whole.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

type Direction = 'undone' | 'redone'

/** Takes the last change of a draft's content back, or puts it forward again; a revision like every other. `revision` is the one that the person saw. */
export function stepAccident({ id, revision }: { readonly id: string; readonly revision: number }, direction: Direction, context: EngineContext): Result<Accident> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(
    context,
    () => {
      const before = findAccident(context.database, id)
      if (!before) return noAccident
      if (before.revision !== revision) return err(appError('STATE_CONFLICT', { reason: 'changed-meanwhile', revision: before.revision }))
      if (before.state !== 'draft') return err(appError('STATE_CONFLICT', { reason: before.state }))
      const changes = listAccidentRevisions(context.database, id).flatMap(({ cause, content }) => (content === null ? [] : [{ cause, content }]))
      const { done, undone } = replay<AccidentContent>(changes)
      const content = direction === 'undone' ? done.at(-2) : undone.at(-1)
      if (content === undefined) return err(appError('STATE_CONFLICT', { reason: direction === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo' }))
      updateAccidentContent(context.database, id, checkedAccident(content, accidentRules(context, before.recognitionOn)))
      recordAccidentChange(context.database, { id, at: actor.value.at, by: actor.value.by, cause: direction, content })
      return readAccident(id, context)
    },
    ['accident'],
  )
}
