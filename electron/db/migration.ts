import type { Database } from 'better-sqlite3'

/** One step of the schema, numbered upwards, as a rule in tens: what has to go between two finds a place. Runs inside a transaction that also sets `user_version`. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (database: Database) => void
}
