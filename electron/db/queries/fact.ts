import type { Database } from 'better-sqlite3'

/**
 * Small facts of this client, by name. What belongs to the bureau's identity is written at the first
 * sign-in and compared with every reply ever after.
 */
export type FactKey =
  | 'bureau.id' | 'bureau.name' | 'bureau.epoch' | 'bureau.url'
  | 'unit.number' | 'unit.name' | 'unit.region'
  /** The bureau's clock minus ours, seconds. */
  | 'clock.skew'
  /** Idempotency-Window of the bureau, seconds. */
  | 'bureau.window'
  /** Choices of this unit, JSON as `Preferences` of the contract. */
  | 'preferences'
  /** Notices of limits that were given, JSON list: none is given twice. */
  | 'notices.given'

/** The value of a fact; null where it is not known. */
export function readFact(database: Database, key: FactKey): string | null {
  return database.prepare<[string], string>('SELECT value FROM fact WHERE key = ?').pluck().get(key) ?? null
}

/** Sets a fact; `at` is an ISO moment. */
export function writeFact(database: Database, key: FactKey, value: string, at: string): void {
  database.prepare('INSERT INTO fact (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at').run(key, value, at)
}
