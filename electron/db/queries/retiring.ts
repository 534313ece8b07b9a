import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** Somebody whose birth month makes a retirement possible. `personalIdentity` is AAC012. */
export interface AgeingPerson {
  readonly personId: string
  readonly name: string
  readonly gender: string
  readonly birthDate: string
  readonly personalIdentity: string | null
}

/** The highest internal number of the roster; 0 where it is empty. */
export const lastPersonSeq = (database: Database): number => (prepared(database, 'SELECT max(seq) FROM person').pluck().get() as number | null) ?? 0

/**
 * Of the people with internal numbers in (`after`, `upTo`]: those active in an insurance, of this sex (AAC004) and born in
 * one of these months. A slice at a time, so that a large roster holds nobody up.
 */
export function activePeopleBornIn(database: Database, slice: { readonly after: number; readonly upTo: number }, gender: string, birthMonths: readonly string[]): AgeingPerson[] {
  return prepared(
    database,
    `SELECT person.id AS personId, name, gender, birth_date AS birthDate, record ->> '$.personalIdentity' AS personalIdentity FROM person JOIN person_record USING (seq)
     WHERE seq > ? AND seq <= ? AND gender = ? AND active_insurances <> '' AND substr(birth_date, 1, 7) IN (SELECT value FROM json_each(?))`,
  ).all(slice.after, slice.upTo, gender, JSON.stringify(birthMonths)) as AgeingPerson[]
}
