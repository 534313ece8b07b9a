import type { Database } from 'better-sqlite3'

/** One step of the schema, in steps of 10. Runs inside a transaction that also sets `user_version`. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (database: Database) => void
}
