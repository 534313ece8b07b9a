import type { Database } from 'better-sqlite3'

/**
 * Runs `work` in one transaction whose commit is not flushed by itself: for rows that can be made again
 * (those of a file that is kept), never for what a person entered. After a power cut the store is whole
 * and may lack the newest of these; the next ordinary commit flushes them all with itself.
 */
export function bulkWrite(database: Database, work: () => void): void {
  // The setting belongs to the connection; nothing else runs on it before it is set back.
  database.pragma('synchronous = NORMAL')
  try {
    database.transaction(work).immediate()
  } finally {
    database.pragma('synchronous = FULL')
  }
}
