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

/**
 * Lets the WAL grow while `work` runs, and folds it in when it is done: copying it into the file every thousand pages would stop
 * everything else each time for as long as the disk takes.
 */
export async function withoutCheckpoints<T>(database: Database, work: () => Promise<T>): Promise<T> {
  database.pragma('wal_autocheckpoint = 0')
  try {
    return await work()
  } finally {
    if (database.open) database.pragma('wal_autocheckpoint = 1000')
  }
}
