import type { Selection } from '../../shared/ipc/declaration.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { takeRecordBack } from '../db/queries/declaration-intent.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import { heldOf, recallQueued } from '../db/queries/outbox.ts'
import { reviveSpentSteps } from '../db/queries/undo-step.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { releaseHolds } from './hold.ts'

/**
 * Takes a confirmed declaration's intent out of the queue, where nothing of it has left: false where something is on its way. What the
 * bureau said of the record that the intent was to replace holds again, and the steps before the confirmation can be undone again.
 * Belongs into the transaction that changes the state.
 */
export function takeBack({ id }: Pick<StoredDeclaration, 'id'>, { database }: EngineContext): boolean {
  if (recallQueued(database, id) === 0) return false
  takeRecordBack(database, id)
  reviveSpentSteps(database)
  return true
}

/** 撤回: what was confirmed and has not left is a draft again, as it was. What has left, or is on its way, is left alone and counted. */
export async function recallDeclarations(selection: Selection, context: EngineContext): Promise<Result<{ recalled: number; tooLate: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const { at, by } = actor.value
  const { database } = context
  let recalled = 0
  let tooLate = 0
  for (const run of runsOf(selectedIds(selection, context))) {
    database
      .transaction(() => {
        for (const id of run) {
          const declaration = findDeclaration(database, id)
          if (!declaration || declaration.state === 'draft' || declaration.state === 'void') continue
          if (declaration.state !== 'confirmed' || !takeBack(declaration, context)) {
            tooLate++
            continue
          }
          updateState(database, id, 'draft')
          recordChange(database, { id, at, by, cause: 'recalled', content: null, standsFor: declaration.standsAs })
          recalled++
        }
      })
      .immediate()
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (recalled > 0) context.changed('declaration', 'outbox', 'status', 'undo')
  return ok({ recalled, tooLate })
}

/** 立即发送: the recall windows of these close now (null: of all); they leave with the next sync. */
export async function sendNow(selection: Selection | null, context: EngineContext): Promise<Result<{ released: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  // With nothing chosen: of everything, reports too.
  const ids = selection === null ? heldOf(context.database, 'declaration', actor.value.at) : selectedIds(selection, context)
  let released = await releaseHolds('declaration', ids, actor.value, context)
  if (selection === null) released += await releaseHolds('accident', heldOf(context.database, 'accident', actor.value.at), actor.value, context)
  if (released > 0) context.changed('declaration', 'accident', 'outbox', 'status')
  return ok({ released })
}
