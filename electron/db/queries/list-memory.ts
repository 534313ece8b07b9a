import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** What was found out about lists since the store last changed. */
export interface ListMemory {
  count(key: string, find: () => number): number
  hasOrder(key: string): boolean
  /** The ids of a whole list in one of its orders; only the last one is kept. */
  order(key: string, find: () => readonly string[]): readonly string[]
}

interface Kept extends ListMemory {
  readonly changes: number
}

const kept = new WeakMap<Database, Kept>()

/**
 * The memory of this connection, empty after every change that it made. Nobody else writes to the store (its lock and its locking mode
 * see to that), so what the connection counts as changes is all that can have changed.
 */
export function listMemory(database: Database): ListMemory {
  const changes = prepared(database, 'SELECT total_changes()').pluck().get() as number
  const known = kept.get(database)
  if (known?.changes === changes) return known
  const memory = emptyMemory(changes)
  kept.set(database, memory)
  return memory
}

function emptyMemory(changes: number): Kept {
  const counts = new Map<string, number>()
  let last: { readonly key: string; readonly ids: readonly string[] } | null = null
  return {
    changes,
    count: (key, find) => {
      const known = counts.get(key)
      if (known !== undefined) return known
      const found = find()
      counts.set(key, found)
      return found
    },
    hasOrder: (key) => last?.key === key,
    order: (key, find) => {
      if (last?.key !== key) last = { key, ids: find() }
      return last.ids
    },
  }
}
