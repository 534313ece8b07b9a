import type { Selection } from '../../shared/ipc/declaration.ts'
import { matchingDeclarations } from '../db/queries/declaration-page.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

/** The ids that a selection means, each once, in the order in which the declarations were made (UUIDv7 sorts by time). */
export function selectedIds(selection: Selection, context: EngineContext): string[] {
  if ('ids' in selection) return [...new Set(selection.ids)].sort()
  const except = new Set(selection.except)
  const { held = false, ...filter } = selection.filter
  return matchingDeclarations(context.database, { ...filter, ...(held ? { heldAt: instantOf(context.clock) } : {}) }).filter((id) => !except.has(id))
}

/** So many declarations are worked on between two breaths. */
export const DECLARATIONS_A_BREATH = 64

/** The ids in runs of a breath. */
export function* runsOf(ids: readonly string[], atOnce = DECLARATIONS_A_BREATH): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += atOnce) yield ids.slice(from, from + atOnce)
}
