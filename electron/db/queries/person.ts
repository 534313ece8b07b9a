import type { Database } from 'better-sqlite3'
import { Person, type PersonLine } from '../../../shared/domain/person.ts'
import { prepared } from '../prepared.ts'

/** One person as it is stored: the columns that lists and rules look at, and the bureau's own record as it came. */
export interface StoredPerson {
  readonly id: string
  readonly version: number
  readonly idType: string
  readonly idNumber: string
  readonly name: string
  readonly pinyin: string
  readonly gender: string
  readonly birthDate: string
  readonly insuredIdentity: string
  readonly insuredStatus: string
  readonly paymentStatus: string
  /** Codes of the insurances in which the person is active, ascending, comma-separated. */
  readonly activeInsurances: string
  readonly hiredOn: string | null
  readonly wageFen: number
  /** The bureau's record, JSON, unknown fields included. */
  readonly record: string
}

export interface PersonWriter {
  /** Inserts or replaces; answers what became of it. An older or equal version changes nothing, unless `force` says that the bureau's whole view is being taken over. */
  upsert(person: StoredPerson, force?: boolean): 'added' | 'changed' | 'kept'
  /** True where there was such a person with this version or an older one. */
  remove(id: string, version: number): boolean
}

/** Prepared writes of the roster, for use inside a transaction of the caller. */
export function personWriter(database: Database): PersonWriter {
  const find = database.prepare<[string], { seq: number; version: number }>('SELECT seq, version FROM person WHERE id = ?')
  const insert = database.prepare(`
    INSERT INTO person (id, version, id_type, id_number, name, pinyin, gender, birth_date, insured_identity, insured_status, payment_status, active_insurances, hired_on, wage_fen)
    VALUES (@id, @version, @idType, @idNumber, @name, @pinyin, @gender, @birthDate, @insuredIdentity, @insuredStatus, @paymentStatus, @activeInsurances, @hiredOn, @wageFen)`)
  const insertRecord = database.prepare('INSERT INTO person_record (seq, record) VALUES (?, ?)')
  const update = database.prepare(`
    UPDATE person SET version = @version, id_type = @idType, id_number = @idNumber, name = @name, pinyin = @pinyin, gender = @gender, birth_date = @birthDate,
      insured_identity = @insuredIdentity, insured_status = @insuredStatus, payment_status = @paymentStatus, active_insurances = @activeInsurances, hired_on = @hiredOn, wage_fen = @wageFen
    WHERE id = @id`)
  const updateRecord = database.prepare('UPDATE person_record SET record = ? WHERE seq = ?')
  const remove = database.prepare('DELETE FROM person WHERE id = ? AND version <= ?')
  return {
    upsert: (person, force = false) => {
      const known = find.get(person.id)
      if (!known) {
        insertRecord.run(insert.run(person).lastInsertRowid, person.record)
        return 'added'
      }
      if (known.version >= person.version && !force) return 'kept'
      update.run(person)
      updateRecord.run(person.record, known.seq)
      return 'changed'
    },
    remove: (id, version) => remove.run(id, version).changes > 0,
  }
}

/** How many people the roster holds. */
export const countPeople = (database: Database): number => prepared(database, 'SELECT count(*) FROM person').pluck().get() as number

/** The whole record of one person by the bureau's id; null where there is none. */
export function findPerson(database: Database, id: string): Person | null {
  return parse(prepared(database, 'SELECT record FROM person JOIN person_record USING (seq) WHERE id = ?').pluck().get(id))
}

/** Everybody with exactly this ID number (18 digits, upper-case): as a rule nobody or one. */
export function findPeopleByIdNumber(database: Database, idNumber: string): Person[] {
  return parseAll(prepared(database, 'SELECT record FROM person JOIN person_record USING (seq) WHERE id_number = ?').pluck().all(idNumber))
}

/** Everybody of exactly this name. */
export function findPeopleByName(database: Database, name: string): Person[] {
  return parseAll(prepared(database, 'SELECT record FROM person JOIN person_record USING (seq) WHERE name = ? LIMIT 100').pluck().all(name))
}

/** How many people of the roster have exactly this name. */
export const countPeopleByName = (database: Database, name: string): number => prepared(database, 'SELECT count(*) FROM person WHERE name = ?').pluck().get(name) as number

/** Who of the roster has one of these numbers (18 digits, upper-case). */
export const peopleOfNumbers = (database: Database, idNumbers: readonly string[]): { readonly id: string; readonly idNumber: string; readonly name: string }[] =>
  prepared(database, 'SELECT id, id_number AS idNumber, name FROM person WHERE id_number IN (SELECT value FROM json_each(?))').all(JSON.stringify(idNumbers)) as { id: string; idNumber: string; name: string }[]

/** List lines in the order of the given internal numbers; a number that is gone is left out. */
export function findLines(database: Database, seqs: Iterable<number>): PersonLine[] {
  const find = prepared(
    database,
    `SELECT id, id_type AS idType, id_number AS idNumber, name, gender, birth_date AS birthDate, insured_identity AS insuredIdentity, insured_status AS insuredStatus,
       payment_status AS paymentStatus, active_insurances AS activeInsurances, hired_on AS hiredOn, wage_fen AS wageFen FROM person WHERE seq = ?`,
  )
  const lines: PersonLine[] = []
  for (const seq of seqs) {
    const row = find.get(seq) as (Omit<PersonLine, 'activeInsurances'> & { activeInsurances: string }) | undefined
    if (row) lines.push({ ...row, activeInsurances: row.activeInsurances === '' ? [] : row.activeInsurances.split(',') })
  }
  return lines
}

/** What the search keeps in memory of one person. */
export type SearchRow = readonly [seq: number, idNumber: string, name: string, pinyin: string, insuredStatus: string, paymentStatus: string, insuredIdentity: string, hiredOn: string | null, wageFen: number]

/** The next people after the internal number `after`, ascending. */
export function searchRowsAfter(database: Database, after: number, limit: number): SearchRow[] {
  return prepared(database, 'SELECT seq, id_number, name, pinyin, insured_status, payment_status, insured_identity, hired_on, wage_fen FROM person WHERE seq > ? ORDER BY seq LIMIT ?').raw().all(after, limit) as SearchRow[]
}

/** Every stored id with its version, ascending by the ids' bytes: what the digest of the roster is computed from. */
export function* storedVersions(database: Database): Generator<{ readonly id: string; readonly version: number }> {
  for (let after = ''; ; ) {
    const rows = prepared(database, 'SELECT id, version FROM person WHERE id > ? ORDER BY id LIMIT 5000').all(after) as { id: string; version: number }[]
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The record of one person as it came, JSON; null where there is none. */
export function recordOf(database: Database, id: string): string | null {
  return (prepared(database, 'SELECT record AS json FROM person JOIN person_record USING (seq) WHERE id = ?').pluck().get(id) as string | undefined) ?? null
}

const parse = (record: unknown): Person | null => (typeof record === 'string' ? Person.parse(JSON.parse(record)) : null)
const parseAll = (records: readonly unknown[]): Person[] => records.map((record) => Person.parse(JSON.parse(String(record))))
