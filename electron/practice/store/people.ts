import type { Database } from 'better-sqlite3'
import { Person } from '../../../shared/domain/person.ts'
import { UNIT_INSURANCES } from '../generate/unit.ts'
import type { Meta } from './meta.ts'

/** A change of a feed as it is stored: `record` is JSON text, '' for one that is gone. */
export interface ChangeRow {
  readonly id: string
  readonly seq: number
  readonly version: number
  readonly removed: number
  readonly record: string
}

export interface People {
  /** Stores a person as a change of its own; the version is one more than what was there. */
  put(person: Person): Person
  /** Leaves a tombstone. False where nobody was there. */
  remove(id: string): boolean
  byId(id: string): Person | null
  byIdNumber(idNumber: string): Person | null
  /** Ids of those who are there, in ascending order from `offset`. */
  ids(offset: number, limit: number): string[]
  count(): number
  /** How many are active in an insurance, and what their wages add up to (fen), each under `base`. */
  active(insurance: string): { headcount: number; wages: number[] }
  headcount(insurance: string): number
  /** Ids of those who are active in any insurance. */
  activeIds(): string[]
}

const bit = (insurance: string): number => {
  const position = UNIT_INSURANCES.findIndex((of) => of.insurance === insurance)
  return position < 0 ? 0 : 1 << position
}

const activeMask = (person: Person): number => person.participations.reduce((mask, of) => (of.insuredStatus === '1' ? mask | bit(of.insurance) : mask), 0)

export function peopleTable(database: Database, meta: Meta): People {
  const version = database.prepare<[string], { version: number }>('SELECT version FROM people WHERE id = ?')
  const upsert = database.prepare(`INSERT INTO people (id, seq, version, removed, id_number, active_mask, wage_fen, record) VALUES (?, ?, ?, 0, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, version = excluded.version, removed = 0, id_number = excluded.id_number,
      active_mask = excluded.active_mask, wage_fen = excluded.wage_fen, record = excluded.record`)
  const bury = database.prepare("UPDATE people SET seq = ?, version = version + 1, removed = 1, active_mask = 0, record = '' WHERE id = ? AND removed = 0")
  const byId = database.prepare<[string], { record: string }>('SELECT record FROM people WHERE id = ? AND removed = 0')
  const byIdNumber = database.prepare<[string], { record: string }>('SELECT record FROM people WHERE id_number = ? AND removed = 0')
  const ids = database.prepare<[number, number], { id: string }>('SELECT id FROM people WHERE removed = 0 ORDER BY id LIMIT ? OFFSET ?')
  const count = database.prepare<[], { n: number }>('SELECT count(*) n FROM people WHERE removed = 0')
  const headcount = database.prepare<[number], { n: number }>('SELECT count(*) n FROM people WHERE removed = 0 AND active_mask & ? != 0')
  const wages = database.prepare<[number], number>('SELECT wage_fen FROM people WHERE removed = 0 AND active_mask & ? != 0').pluck()
  const activeIds = database.prepare<[], string>('SELECT id FROM people WHERE removed = 0 AND active_mask > 0').pluck()
  const read = (row: { record: string } | undefined): Person | null => (row ? Person.parse(JSON.parse(row.record)) : null)
  return {
    put: (person) => {
      const stored = { ...person, version: (version.get(person.id)?.version ?? 0) + 1 }
      upsert.run(stored.id, meta.nextSequence(), stored.version, stored.idNumber, activeMask(stored), stored.participations[0]?.wageFen ?? 0, JSON.stringify(stored))
      return stored
    },
    remove: (id) => bury.run(meta.nextSequence(), id).changes > 0,
    byId: (id) => read(byId.get(id)),
    byIdNumber: (idNumber) => read(byIdNumber.get(idNumber)),
    ids: (offset, limit) => ids.all(limit, offset).map(({ id }) => id),
    count: () => count.get()?.n ?? 0,
    active: (insurance) => {
      const of = wages.all(bit(insurance))
      return { headcount: of.length, wages: of }
    },
    headcount: (insurance) => headcount.get(bit(insurance))?.n ?? 0,
    activeIds: () => activeIds.all(),
  }
}

/** Stores the first people, in ascending order of id, without looking for what is there. */
export function bulkPeople(database: Database): { add(person: Person, seq: number): void; finish(lastSeq: number): void } {
  const insert = database.prepare('INSERT INTO people (id, seq, version, id_number, active_mask, wage_fen, record) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const sequence = database.prepare('UPDATE sequence SET value = ?')
  return {
    add: (person, seq) => void insert.run(person.id, seq, person.version, person.idNumber, activeMask(person), person.participations[0]?.wageFen ?? 0, JSON.stringify(person)),
    finish: (lastSeq) => void sequence.run(lastSeq),
  }
}
