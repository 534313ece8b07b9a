import type { Database } from 'better-sqlite3'
import { CIPHER } from './connection.ts'
import { versionOf } from './migrate.ts'
import { isPlaintext } from './plaintext.ts'
import { quickCheck } from './quick-check.ts'

export interface StoreHealth {
  readonly sqlite: string
  readonly cipher: string
  /** By the bytes on disk, never by a setting. */
  readonly encryptedOnDisk: boolean
  readonly schemaVersion: number
  readonly integrity: 'ok' | 'damaged'
  readonly journalMode: string
  readonly synchronous: string
}

const SYNCHRONOUS = ['OFF', 'NORMAL', 'FULL', 'EXTRA']

/** What `doctor` and 关于 say of the store; takes at most about two seconds. */
export function storeHealth(database: Database): StoreHealth {
  return {
    sqlite: database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '',
    cipher: CIPHER,
    encryptedOnDisk: !isPlaintext(database.name),
    schemaVersion: versionOf(database),
    integrity: quickCheck(database, 2_000).sound ? 'ok' : 'damaged',
    journalMode: String(database.pragma('journal_mode', { simple: true })),
    synchronous: SYNCHRONOUS[Number(database.pragma('synchronous', { simple: true }))] ?? '',
  }
}
