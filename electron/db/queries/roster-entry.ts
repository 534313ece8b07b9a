import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** A person of the roster as a comparison looks at it. */
export interface RosterEntryRow {
  readonly seq: number
  readonly personId: string
  /** 18-digit upper-case form. */
  readonly canonicalId: string
  readonly name: string
  /** AAC004. */
  readonly gender: string
  readonly birthDate: string
  /** Codes, comma-separated. */
  readonly active: string
  readonly wageFen: number
}

/** The next people after the internal number `after`, ascending. */
export const rosterEntriesAfter = (database: Database, after: number, limit: number): RosterEntryRow[] =>
  prepared(
    database,
    'SELECT seq, id AS personId, id_number AS canonicalId, name, gender, birth_date AS birthDate, active_insurances AS active, wage_fen AS wageFen FROM person WHERE seq > ? ORDER BY seq LIMIT ?',
  ).all(after, limit) as RosterEntryRow[]

/** 个人身份 AAC012 of one person, by internal number; null where it is not known. */
export const personalIdentityOf = (database: Database, seq: number): string | null =>
  (prepared(database, "SELECT record ->> '$.personalIdentity' FROM person_record WHERE seq = ?").pluck().get(seq) as string | null | undefined) ?? null
