import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Participation, Person } from '../../../shared/domain/person.ts'
import { CalendarMonthState, UnitInsurance } from '../../../shared/domain/unit.ts'
import { prepared } from '../prepared.ts'

/** What the rules may know of a person of the roster. */
const KnownPerson = Person.pick({ name: true, idNumber: true, gender: true, birthDate: true, personalIdentity: true }).extend({ participations: z.array(Participation.pick({ insurance: true, insuredStatus: true, wageFen: true })) })
export type KnownPerson = z.infer<typeof KnownPerson>

const parsed = (record: unknown): KnownPerson => KnownPerson.parse(JSON.parse(String(record)))

/** The roster's person with this number (18 digits, upper-case); null where there is none. */
export function knownByIdNumber(database: Database, idNumber: string): KnownPerson | null {
  const record = prepared(database, 'SELECT record FROM person_record WHERE seq = (SELECT seq FROM person WHERE id_number = ? LIMIT 1)').pluck().get(idNumber)
  return record === undefined ? null : parsed(record)
}

/** As KnownPerson, with the days from which and to which each participation covers. */
const CoveredPerson = KnownPerson.extend({ participations: z.array(Participation.pick({ insurance: true, insuredStatus: true, wageFen: true, from: true, to: true })) })
export type CoveredPerson = z.infer<typeof CoveredPerson>

/** The roster's person with this number and the days of cover, also of one who has left; null where there is none. */
export function coveredByIdNumber(database: Database, idNumber: string): CoveredPerson | null {
  const record = prepared(database, 'SELECT record FROM person_record WHERE seq = (SELECT seq FROM person WHERE id_number = ? LIMIT 1)').pluck().get(idNumber)
  return record === undefined ? null : CoveredPerson.parse(JSON.parse(String(record)))
}

/** The roster's people of this name, at most twenty. */
export const knownByName = (database: Database, name: string): KnownPerson[] =>
  prepared(database, 'SELECT record FROM person JOIN person_record USING (seq) WHERE name = ? LIMIT 20').pluck().all(name).map(parsed)

/** The ID number that stands `count` places after this one on the roster, ascending; null where there are not so many. Begin with ''. */
export const idNumberStep = (database: Database, after: string, count: number): string | null =>
  (prepared(database, 'SELECT id_number FROM person WHERE id_number > ? ORDER BY id_number LIMIT 1 OFFSET ?').pluck().get(after, count - 1) as string | undefined) ?? null

/** Sorts after every text. */
const LAST_OF_ALL = '\u{10ffff}'

/** The 7th to 17th character of each ID number after `after`, up to and with `upTo` (null: to the end), as integers; what is no digit ends one. Read from the index alone. */
export const keysOfIdNumbers = (database: Database, after: string, upTo: string | null): number[] =>
  prepared(database, 'SELECT CAST(substr(id_number, 7, 11) AS INTEGER) FROM person WHERE id_number > ? AND id_number <= ?').pluck().all(after, upTo ?? LAST_OF_ALL) as number[]

/** True where the roster holds nobody: then there is nothing to ask. */
export const isRosterEmpty = (database: Database): boolean => prepared(database, 'SELECT 1 FROM person LIMIT 1').get() === undefined

/** When the roster was last complete; null where it never was. */
export const rosterCompleteAt = (database: Database): string | null =>
  (prepared(database, "SELECT complete_at FROM feed WHERE name = 'roster'").pluck().get() as string | null | undefined) ?? null

/** True where any declaration is not finished or was accepted: else no row needs to be asked about its person. */
export const hasLivingDeclarations = (database: Database): boolean =>
  prepared(database, "SELECT 1 FROM declaration WHERE state IN ('draft', 'returned', 'confirmed', 'submitted', 'accepted') LIMIT 1").get() !== undefined

const snapshot = (database: Database, name: string): unknown => {
  const body = prepared(database, 'SELECT body FROM snapshot WHERE name = ?').pluck().get(name)
  return typeof body === 'string' ? JSON.parse(body) : null
}

/** The unit's insurances as the bureau last told them; null where it never did. */
export function knownUnitInsurances(database: Database): UnitInsurance[] | null {
  const body = z.looseObject({ insurances: z.array(UnitInsurance) }).nullable().parse(snapshot(database, 'insurances'))
  return body?.insurances ?? null
}

/** The declaration months as the bureau last told them; null where it never did. */
export function knownCalendar(database: Database): CalendarMonthState[] | null {
  const body = z.looseObject({ months: z.array(CalendarMonthState) }).nullable().parse(snapshot(database, 'calendar'))
  return body?.months ?? null
}
