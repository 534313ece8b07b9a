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

/** Half of SQLite's own: twice as often, half as long. */
const PAGES_A_CHECKPOINT = 500
/** SQLite's own, 4 MB: with four times as much everything else stands still for three times as long, and no sum of work gets quicker. */
const PAGES_AS_USUAL = 1000

/** How often the WAL is folded into the file while nothing special goes on. */
export const setUsualCheckpoints = (database: Database): void => void database.pragma(`wal_autocheckpoint = ${PAGES_AS_USUAL}`)

/**
 * Folds the WAL into the file more often while `work` writes much: each time stops everything else for as long as the disk takes, and
 * many short stops are not felt where one long one is.
 */
export async function withShortCheckpoints<T>(database: Database, work: () => Promise<T>): Promise<T> {
  database.pragma(`wal_autocheckpoint = ${PAGES_A_CHECKPOINT}`)
  try {
    return await work()
  } finally {
    if (database.open) setUsualCheckpoints(database)
  }
}
