import type { Database } from 'better-sqlite3'

const INDEXES = { person_id_number: 'person (id_number)', person_name: 'person (name)' } as const

export type PersonIndex = keyof typeof INDEXES

export const PERSON_INDEXES = Object.keys(INDEXES) as PersonIndex[]

/**
 * Takes the lookup indexes off while the roster is read for the first time: kept up row by row they cost
 * half of it, made at the end a quarter of a second for 200,000 people.
 */
export function dropPersonIndexes(database: Database): void {
  for (const name of PERSON_INDEXES) database.exec(`DROP INDEX IF EXISTS ${name}`)
}

/** Puts them back where they are missing: at every opening, as a crash may have come between. */
export function ensurePersonIndexes(database: Database): void {
  for (const name of PERSON_INDEXES) ensurePersonIndex(database, name)
}

/** Puts one of them back; a tenth of a second for 200,000 people. */
export function ensurePersonIndex(database: Database, name: PersonIndex): void {
  database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${INDEXES[name]}`)
}
