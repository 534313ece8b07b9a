import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { PEOPLE_INDEXES, SCHEMA, SCHEMA_VERSION } from './schema.ts'

export interface PracticeDatabase {
  readonly database: Database
  /** True where the file held nothing: it has the tables now, and wants people. */
  readonly isNew: boolean
  indexPeople(): void
  /** After the first fill, outside its transaction. */
  logAhead(): void
  close(): void
}

/**
 * Opens the practice bureau's own file (or ':memory:'). With a key of 32 bytes it is encrypted, under the
 * same cipher as the app's store. Throws where the file is of another version or the key is wrong.
 */
export function openPracticeDatabase(file: string, key: Uint8Array | null): PracticeDatabase {
  if (key !== null && key.length !== 32) throw new Error('the key of the practice store is 32 bytes')
  const database = new BetterSqlite(file)
  try {
    if (key !== null && file !== ':memory:') {
      database.pragma(`cipher='chacha20'`)
      database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    }
    database.pragma('foreign_keys = ON')
    // 64 MiB: every page that is read again would have to be decrypted again.
    database.pragma('cache_size = -65536')
    const version = database.pragma('user_version', { simple: true })
    if (version !== 0 && version !== SCHEMA_VERSION) throw new Error(`the practice store is of version ${String(version)}, not ${SCHEMA_VERSION}: remove it to start anew`)
    const isNew = version === 0
    // Hundreds of megabytes of first people go into the file once, not through a WAL first.
    if (isNew) database.pragma('journal_mode = DELETE')
    else logAhead(database)
    // The version is set only with the people in: a start that was cut off begins again.
    if (isNew) dropAll(database)
    if (isNew) database.exec(SCHEMA)
    return {
      database,
      isNew,
      indexPeople: () => {
        database.exec(PEOPLE_INDEXES)
        database.pragma(`user_version = ${SCHEMA_VERSION}`)
      },
      logAhead: () => logAhead(database),
      close: () => database.close(),
    }
  } catch (problem) {
    database.close()
    throw problem
  }
}

/** Made-up data: a process that is killed loses nothing, and no power cut is worth an fsync a receipt. */
function logAhead(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
}

/** What a cut-off first start may have left. */
function dropAll(database: Database): void {
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  database.pragma('foreign_keys = OFF')
  for (const { name } of tables) database.exec(`DROP TABLE "${name}"`)
  database.pragma('foreign_keys = ON')
}
