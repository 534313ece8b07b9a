import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { sqliteCode } from './sqlite-problem.ts'

/**
 * Makes this process the only owner of a data folder. The lock is the operating system's own, held on an
 * empty file of its own through SQLite, so a crash releases it; the store itself cannot serve, because
 * looking at its bytes would drop a POSIX lock on it. Error: STORE_LOCKED.
 */
export function lockFolder(folder: string): Result<{ release(): void }, AppError> {
  const lock = new BetterSqlite(join(folder, 'shenbao.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (problem) {
    lock.close()
    if (sqliteCode(problem)?.startsWith('SQLITE_BUSY')) return err(appError('STORE_LOCKED', {}, true))
    throw problem
  }
  return ok({ release: () => lock.close() })
}
