import type { Database } from 'better-sqlite3'

/** Single values by name, and the number of the last change. */
export interface Meta {
  get(name: string): string | null
  set(name: string, value: string): void
  nextSequence(): number
  lastSequence(): number
}

export function metaTable(database: Database): Meta {
  const get = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?')
  const set = database.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  const next = database.prepare<[], { value: number }>('UPDATE sequence SET value = value + 1 RETURNING value')
  const last = database.prepare<[], { value: number }>('SELECT value FROM sequence')
  return {
    get: (name) => get.get(name)?.value ?? null,
    set: (name, value) => void set.run(name, value),
    nextSequence: () => next.get()?.value ?? 0,
    lastSequence: () => last.get()?.value ?? 0,
  }
}
