import type { Database } from 'better-sqlite3'

/** One step of the schema, in steps of 10, with the fives between for work that went on side by side. Runs inside a transaction that also sets `user_version`. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (database: Database) => void
}
