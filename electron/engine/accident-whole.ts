import type { Accident } from '../../shared/domain/accident.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { supplementsOf } from '../db/queries/accident-intent.ts'
import { stepCauses } from '../db/queries/accident-revision.ts'
import { findAccident, type StoredAccident } from '../db/queries/accident.ts'
import { freshAccident } from './accident-check.ts'
import { stepsLeft } from './accident-steps.ts'
import type { EngineContext } from './context.ts'
import { instantOf } from '../platform/clock.ts'
import { stillHeld } from './hold.ts'

/** A report that is not there. */
export const noAccident = err(appError('NOT_FOUND', { what: 'accident' }))

/** A stored report as it is answered: judged anew where it is a draft, with its supplements and what can be undone. */
export function wholeAccident(stored: StoredAccident, context: EngineContext): Accident {
  const { replaces: _replaces, withdrawn: _withdrawn, ...rest } = freshAccident(stored, context)
  const steps = stored.state === 'draft' ? stepsLeft(stepCauses(context.database, stored.id)) : { undo: 0, redo: 0 }
  return { ...stillHeld(rest, instantOf(context.clock)), canUndo: steps.undo > 0, canRedo: steps.redo > 0, supplements: supplementsOf(context.database, stored.id) }
}

/** The report of this id as it is answered. */
export function readAccident(id: string, context: EngineContext): Result<Accident> {
  const found = findAccident(context.database, id)
  return found ? ok(wholeAccident(found, context)) : noAccident
}
