import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

/**
 * The cipher of every file of the store: ChaCha20-Poly1305 (RFC 8439), one tag a page. Authenticated, so
 * that a flipped bit is an error and never another value, and the library's default, so that a lost
 * setting cannot make the file unreadable.
 */
export const CIPHER = 'chacha20'

/** How a connection is given its key; the seam at which a test plays a library that ignores it. */
export type ApplyKey = (database: Database, key: Buffer) => void

const applyKey: ApplyKey = (database, key) => {
  database.pragma(`cipher='${CIPHER}'`)
  // The raw form skips the key derivation: the key is 32 random bytes already.
  database.key(Buffer.from(`x'${key.toString('hex')}'`, 'latin1'))
}

/**
 * Opens one encrypted file and gives it its key; nothing is read or written yet. `key` is the raw 32
 * bytes. Throws what SQLite says, with the key in no message.
 */
export function connect(path: string, key: Buffer, options: { readonly readonly?: boolean; readonly applyKey?: ApplyKey } = {}): Database {
  if (key.length !== 32) throw new Error('the key of a store is 32 bytes')
  const database = new BetterSqlite(path, { readonly: options.readonly ?? false, fileMustExist: options.readonly ?? false })
  try {
    ;(options.applyKey ?? applyKey)(database, key)
    return database
  } catch (problem) {
    database.close()
    throw problem
  }
}
