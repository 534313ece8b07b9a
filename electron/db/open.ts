import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { backUp, listBackups } from './backup.ts'
import { setUsualCheckpoints } from './bulk-write.ts'
import { connect, type ApplyKey } from './connection.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migration.ts'
import { isPending, latestVersion, migrate, versionOf } from './migrate.ts'
import { ensurePersonIndexes } from './person-indexes.ts'
import { isPlaintext } from './plaintext.ts'
import { quickCheck } from './quick-check.ts'
import { sqliteCode, storeProblem } from './sqlite-problem.ts'
import { lockFolder } from './store-lock.ts'

/** The first SQLite without the WAL-reset corruption. */
const OLDEST_SQLITE = [3, 51, 3] as const
const CHECK_BUDGET_MS = 900

export interface Store {
  readonly database: Database
  readonly path: string
  /** Folds the WAL into the file, closes, and lets the folder go. */
  close(): void
}

export interface StoreOptions {
  readonly folder: string
  /** 32 raw bytes; stays the caller's, who zeroes it. */
  readonly key: Buffer
  /** The moment, ISO 8601 in UTC, by which a copy is named. */
  readonly at: string
  readonly steps?: readonly Migration[]
  readonly applyKey?: ApplyKey
}

/**
 * Opens `shenbao.db` in `folder`, or makes it, as this process's alone, and brings its schema up to date.
 * Errors, each with the files left as they were: STORE_LOCKED, STORE_PLAINTEXT, STORE_KEY_WRONG,
 * STORE_FROM_FUTURE, STORE_CORRUPT, DISK_FULL. A migration that fails throws; the store stands at the step
 * before, and a copy from before the first step lies in `backups`.
 */
export function openStore(options: StoreOptions): Result<Store, AppError> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(options.folder)
  if (!lock.ok) return lock
  const path = join(options.folder, 'shenbao.db')
  let database: Database | null = null
  try {
    const refusal = existsSync(path) || existsSync(`${path}-wal`) ? lookBeforeOpening(path, options) : null
    if (refusal) {
      lock.value.release()
      return err(refusal)
    }
    const isNew = !existsSync(path) || statSync(path).size === 0
    database = connect(path, options.key, options)
    const problem = prepare(database, path, isNew, options)
    if (problem) {
      database.close()
      // What was just made holds nothing yet; in the clear it must not stay.
      if (isNew) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
      lock.value.release()
      return err(problem)
    }
  } catch (thrown) {
    database?.close()
    lock.value.release()
    const problem = storeProblem(thrown)
    if (problem) return err(problem)
    throw thrown
  }
  const opened = database
  return ok({
    database: opened,
    path,
    close: () => {
      if (opened.open) {
        opened.pragma('wal_checkpoint(TRUNCATE)')
        opened.close()
      }
      lock.value.release()
    },
  })
}

/** Everything that can be refused while the files are only read. */
function lookBeforeOpening(path: string, options: StoreOptions): AppError | null {
  if (isPlaintext(path)) return appError('STORE_PLAINTEXT')
  const walWaits = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
  if (!existsSync(path) || statSync(path).size === 0) {
    // SQLite would throw the WAL away, and a new store would hide that there had been one.
    return walWaits || listBackups(options.folder).length > 0 ? appError('STORE_CORRUPT', { reason: 'empty-file' }) : null
  }
  let database: Database | null = null
  try {
    database = connect(path, options.key, { readonly: true, applyKey: options.applyKey })
    const version = versionOf(database)
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return version > latestVersion(options.steps ?? migrations) ? appError('STORE_FROM_FUTURE', { version }) : null
  } catch (thrown) {
    if (sqliteCode(thrown) !== 'SQLITE_NOTADB') throw thrown
    // A first page that fails its tag looks the same as a wrong key; a copy that opens tells them apart.
    return opensABackup(options) ? appError('STORE_CORRUPT', { sqlite: 'SQLITE_NOTADB' }) : appError('STORE_KEY_WRONG')
  } finally {
    database?.close()
  }
}

function opensABackup(options: StoreOptions): boolean {
  const newest = listBackups(options.folder).at(-1)
  if (!newest) return false
  let database: Database | null = null
  try {
    database = connect(newest, options.key, { readonly: true, applyKey: options.applyKey })
    return versionOf(database) > 0
  } catch {
    return false
  } finally {
    database?.close()
  }
}

/** Settings, the check of the bytes, the check for damage, the copy and the steps; null where all is well. */
function prepare(database: Database, path: string, isNew: boolean, options: StoreOptions): AppError | null {
  assertSqliteVersion(database)
  database.pragma('busy_timeout = 2000')
  database.pragma('locking_mode = EXCLUSIVE')
  if (!isNew && !quickCheck(database, CHECK_BUDGET_MS).sound) return appError('STORE_CORRUPT', { reason: 'quick-check' })
  const journal = database.pragma('journal_mode = WAL', { simple: true })
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma('cache_size = -32768')
  setUsualCheckpoints(database)
  const settings = [journal, database.pragma('synchronous', { simple: true }), database.pragma('foreign_keys', { simple: true })]
  if (settings.join() !== 'wal,2,1') throw new Error(`the store's settings did not take: ${settings.join()}`)
  if (isNew) {
    // The first page is on disk now and holds no data: the moment to see whether it is encrypted at all.
    if (isPlaintext(path) || statSync(path).size === 0) return appError('STORE_PLAINTEXT')
  }
  const steps = options.steps ?? migrations
  if (!isNew && versionOf(database) > 0 && isPending(database, steps)) backUp(database, options.folder, options.key, options.at)
  migrate(database, steps)
  if (versionOf(database) >= 10) ensurePersonIndexes(database)
  return isPlaintext(path) ? appError('STORE_PLAINTEXT') : null
}

function assertSqliteVersion(database: Database): void {
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0'
  const parts = version.split('.').map(Number)
  const difference = OLDEST_SQLITE.map((oldest, index) => (parts[index] ?? 0) - oldest).find((step) => step !== 0) ?? 0
  if (difference < 0) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`)
}
