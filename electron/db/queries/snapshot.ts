import type { Database } from 'better-sqlite3'

export interface StoredSnapshot {
  /** JSON, as the bureau gave it. */
  readonly body: string
  readonly etag: string | null
  /** When the bureau last said that this is how it stands. */
  readonly syncedAt: string
}

/** An answer that is kept whole, by its name; null where it was never had. */
export function readSnapshot(database: Database, name: string): StoredSnapshot | null {
  return database.prepare<[string], StoredSnapshot>('SELECT body, etag, synced_at AS syncedAt FROM snapshot WHERE name = ?').get(name) ?? null
}

/** Keeps an answer whole; `at` is an ISO moment. */
export function writeSnapshot(database: Database, name: string, body: string, etag: string | null, at: string): void {
  database.prepare('INSERT INTO snapshot (name, body, etag, synced_at) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body, etag = excluded.etag, synced_at = excluded.synced_at').run(name, body, etag, at)
}

/** The bureau says that the kept answer still stands. */
export function touchSnapshot(database: Database, name: string, at: string): void {
  database.prepare('UPDATE snapshot SET synced_at = ? WHERE name = ?').run(at, name)
}
