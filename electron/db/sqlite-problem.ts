import BetterSqlite from 'better-sqlite3'
import { appError, type AppError } from '../../shared/result/app-error.ts'

/** SQLite's result code of a thrown value (`SQLITE_FULL` …); null where something else was thrown. */
export function sqliteCode(problem: unknown): string | null {
  return problem instanceof BetterSqlite.SqliteError ? problem.code : null
}

/**
 * What a thrown value of SQLite means for the person, or null where it is a bug of ours and must go on as
 * one. Only the code is passed on: SQLite's messages can quote what was being stored.
 */
export function storeProblem(problem: unknown): AppError | null {
  const code = sqliteCode(problem)
  if (code === null) return null
  if (code === 'SQLITE_FULL') return appError('DISK_FULL', {}, true)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return appError('STORE_CORRUPT', { sqlite: code })
  // A failed flush is not repeated by the system, so nothing after it can be trusted: stop and open anew.
  if (code.startsWith('SQLITE_IOERR')) return appError('STORE_CORRUPT', { sqlite: code, reason: 'io' })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return appError('STORE_BUSY', {}, true)
  return null
}
