import type { AccidentSelection } from '../../shared/ipc/accident.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { findAccident, updateAccidentState } from '../db/queries/accident.ts'
import { recordAccidentChange } from '../db/queries/accident-revision.ts'
import { recallQueued } from '../db/queries/outbox.ts'
import { selectedAccidents } from './accident-confirm.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { releaseHolds } from './hold.ts'

/** 撤回: confirmed reports that have not left are drafts again, as they were; what has left, or is on its way, is left alone and counted. */
export function recallAccidents(selection: AccidentSelection, context: EngineContext): Result<{ recalled: number; tooLate: number }> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const { database } = context
  let recalled = 0
  let tooLate = 0
  database
    .transaction(() => {
      for (const id of selectedAccidents(selection, context)) {
        const accident = findAccident(database, id)
        if (!accident || accident.state === 'draft' || accident.state === 'void') continue
        if (accident.state !== 'confirmed' || recallQueued(database, id) === 0) {
          tooLate++
          continue
        }
        updateAccidentState(database, id, 'draft')
        recordAccidentChange(database, { id, at: actor.value.at, by: actor.value.by, cause: 'recalled', content: null })
        recalled++
      }
    })
    .immediate()
  if (recalled > 0) context.changed('accident', 'outbox', 'status')
  return ok({ recalled, tooLate })
}

/** 立即发送: the recall windows of these close now; they leave with the next sync. */
export async function sendAccidentsNow(selection: AccidentSelection, context: EngineContext): Promise<Result<{ released: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const released = await releaseHolds('accident', selectedAccidents(selection, context), actor.value, context)
  if (released > 0) context.changed('accident', 'outbox', 'status')
  return ok({ released })
}
