import type { EngineContext } from './context.ts'
import { buildRosterIndex, type RosterIndex } from './roster-index.ts'

const indexes = new WeakMap<EngineContext, Promise<RosterIndex>>()

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The roster's search index of this store, built at first use and after every change of the roster. */
export function rosterIndexOf(context: EngineContext): Promise<RosterIndex> {
  let index = indexes.get(context)
  if (!index) {
    index = buildRosterIndex(context.database, breathe)
    indexes.set(context, index)
    index.catch(() => indexes.delete(context))
  }
  return index
}

/** The roster has changed: the next question builds the index anew. */
export function forgetRosterIndex(context: EngineContext): void {
  indexes.delete(context)
}
