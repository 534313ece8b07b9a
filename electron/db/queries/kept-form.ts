import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** Keeps a form as it is typed, JSON, in the place of what was kept under this key: a single write, on disk when it returns. */
export const keepForm = (database: Database, key: string, state: string, at: string): void =>
  void prepared(database, 'INSERT INTO kept_form (key, state, kept_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state, kept_at = excluded.kept_at').run(key, state, at)

/** The form kept under a key; null where there is none. */
export const keptForm = (database: Database, key: string): { readonly state: string; readonly keptAt: string } | null =>
  (prepared(database, 'SELECT state, kept_at AS keptAt FROM kept_form WHERE key = ?').get(key) as { state: string; keptAt: string } | undefined) ?? null

export const forgetForm = (database: Database, key: string): void => void prepared(database, 'DELETE FROM kept_form WHERE key = ?').run(key)
