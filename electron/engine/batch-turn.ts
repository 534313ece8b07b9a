import type { Database } from 'better-sqlite3'

const lines = new WeakMap<Database, Map<number, Promise<unknown>>>()

/** Runs what changes a batch one after the other, also where a piece of it waits in between. */
export async function inTurn<T>(database: Database, seq: number, work: () => Promise<T>): Promise<T> {
  let waiting = lines.get(database)
  if (!waiting) lines.set(database, (waiting = new Map()))
  const before = waiting.get(seq) ?? Promise.resolve()
  const mine = before.then(work, work)
  const ended = mine.catch(() => undefined)
  waiting.set(seq, ended)
  try {
    return await mine
  } finally {
    if (waiting.get(seq) === ended) waiting.delete(seq)
  }
}
