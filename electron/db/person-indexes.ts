import type { Database } from 'better-sqlite3'

const INDEXES = { person_id_number: 'person (id_number)', person_name: 'person (name)' } as const

/**
 * Takes the lookup indexes off while the roster is read for the first time: kept up row by row they cost
 * half of it, made at the end a quarter of a second for 200,000 people.
 */
export function dropPersonIndexes(database: Database): void {
  for (const name of Object.keys(INDEXES)) database.exec(`DROP INDEX IF EXISTS ${name}`)
}

/** Puts them back where they are missing: at the end of that reading, and at every opening, as a crash may have come between. */
export function ensurePersonIndexes(database: Database): void {
  for (const [name, on] of Object.entries(INDEXES)) database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${on}`)
}
