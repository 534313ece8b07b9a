import type { Selection } from '../../shared/ipc/declaration.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { findDeclarationLines } from '../db/queries/declaration-page.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import { findDeclaration, updateAcknowledged } from '../db/queries/declaration.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { beginStep } from './undo-steps.ts'

/** A person has read the warnings of the selected drafts as they stand now; answers for how many that was still to be done. */
export async function acknowledgeWarnings(selection: Selection, context: EngineContext): Promise<Result<{ acknowledged: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const { at, by } = actor.value
  const step = beginStep(context, actor.value, 'acknowledged')
  let acknowledged = 0
  for (const run of runsOf(selectedIds(selection, context))) {
    context.database
      .transaction(() => {
        for (const { id, state, warnings, acknowledged: done } of findDeclarationLines(context.database, run)) {
          if (state !== 'draft' || warnings === 0 || done) continue
          const before = findDeclaration(context.database, id)
          updateAcknowledged(context.database, id)
          recordChange(context.database, { id, at, by, cause: 'acknowledged', content: null, detail: { warnings } })
          step.note(id, before)
          acknowledged++
        }
      })
      .immediate()
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (acknowledged > 0) context.changed('declaration', 'undo')
  return ok({ acknowledged })
}
