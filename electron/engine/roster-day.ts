import { Person, type PersonLine } from '../../shared/domain/person.ts'
import { undoRosterChange } from '../../shared/domain/roster-undo.ts'
import type { RosterFilter } from '../../shared/ipc/roster-filter.ts'
import type { PastPersonLine } from '../../shared/ipc/roster-history.ts'
import { findLines, findPerson } from '../db/queries/person.ts'
import { changesSince, rosterRunsBefore, seqOf } from '../db/queries/roster-change.ts'
import type { EngineContext } from './context.ts'
import { initialsOf } from './pinyin.ts'
import { rosterIndexOf } from './roster-memory.ts'
import { storedPerson } from './roster-person.ts'
import { termsOf } from './roster-query.ts'

/** The roster at the end of a civil day, as the updates until then had told it. */
export interface DayRoster {
  readonly known: boolean
  readonly syncedAt: string | null
  readonly knownSince: string | null
  /** Who was there and stands otherwise today. */
  readonly differing: readonly PastPersonLine[]
  /** Internal numbers of those who are on the roster today and do not stand as today: they are told from `differing`, or were not there. */
  readonly touched: ReadonlySet<number>
  readonly addedSince: number
}

/** What is known of somebody on that day: the whole record, only name and number, or that he was not there. */
type Then = Person | { readonly id: string; readonly name: string; readonly idNumber: string } | null

const isWhole = (then: Then): then is Person => then !== null && 'participations' in then

/** The first instant after a civil day in China. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T16:00:00.000Z`)).toISOString()

const kept = new WeakMap<EngineContext, { readonly key: string; readonly roster: DayRoster }>()

/**
 * Goes back from today's roster over everything that the updates after that day changed. Nothing is known of before the first update; of somebody who was
 * removed before whole records were kept, only name and number.
 */
export async function dayRoster(day: string, context: EngineContext): Promise<DayRoster> {
  const { database } = context
  const boundary = endOf(day)
  const { last, first } = rosterRunsBefore(database, boundary)
  const index = await rosterIndexOf(context)
  const latest = database.prepare('SELECT max(rowid) FROM sync_run').pluck().get() as number | null
  const key = `${day} ${last} ${latest} ${index.size}`
  const known = kept.get(context)
  if (known?.key === key) return known.roster
  const roster = last === null ? unknown(first) : rebuilt(context, boundary, last, first)
  kept.set(context, { key, roster })
  return roster
}

const unknown = (first: string | null): DayRoster => ({ known: false, syncedAt: null, knownSince: first, differing: [], touched: new Set(), addedSince: 0 })

function rebuilt({ database }: EngineContext, boundary: string, last: string, first: string | null): DayRoster {
  const then = new Map<string, Then>()
  const removedSince = new Set<string>()
  for (const { personId, name, idNumber, change, fields, record } of changesSince(database, boundary)) {
    const now = then.has(personId) ? (then.get(personId) ?? null) : findPerson(database, personId)
    if (change === 'added') then.set(personId, null)
    else if (change === 'removed') {
      const whole = record === null ? null : Person.safeParse(JSON.parse(record))
      then.set(personId, whole?.success ? whole.data : { id: personId, name, idNumber })
      removedSince.add(personId)
    } else if (isWhole(now)) then.set(personId, undoRosterChange(now, JSON.parse(fields) as Record<string, [string, string]>) ?? { id: personId, name: now.name, idNumber: now.idNumber })
    else then.set(personId, now)
  }
  const differing: PastPersonLine[] = []
  const touched = new Set<number>()
  let addedSince = 0
  for (const [id, person] of then) {
    const seq = seqOf(database, id)
    if (seq !== null) touched.add(seq)
    if (person) differing.push(lineOf(person, seq === null ? 'removed' : 'changed'))
    else if (seq !== null) addedSince++
  }
  differing.sort((one, other) => (one.since === other.since ? (one.id < other.id ? -1 : 1) : one.since === 'removed' ? -1 : 1))
  return { known: true, syncedAt: last, knownSince: first, differing, touched, addedSince }
}

function lineOf(person: NonNullable<Then>, since: 'changed' | 'removed'): PastPersonLine {
  if (!isWhole(person)) {
    return { id: person.id, name: person.name, idNumber: person.idNumber, idType: '', gender: '', birthDate: '', insuredIdentity: '', hiredOn: null, insuredStatus: '', paymentStatus: '', activeInsurances: [], wageFen: 0, since, partial: true }
  }
  const { activeInsurances, ...stored } = storedPerson(person, '')
  const { id, name, idNumber, idType, gender, birthDate, insuredIdentity, hiredOn, insuredStatus, paymentStatus, wageFen } = stored
  return { id, name, idNumber, idType, gender, birthDate, insuredIdentity, hiredOn, insuredStatus, paymentStatus, wageFen, activeInsurances: activeInsurances === '' ? [] : activeInsurances.split(','), since, partial: false }
}

/** Those of a day who match: who differs from today first, then the others in the roster's order. `lines` reads a slice. */
export async function selectOfDay(day: string, filter: RosterFilter, context: EngineContext): Promise<{ readonly total: number; lines(offset: number, limit: number): PastPersonLine[] }> {
  const roster = await dayRoster(day, context)
  if (!roster.known) return { total: 0, lines: () => [] }
  const differing = roster.differing.filter((line) => matches(line, filter))
  const today = (await (await rosterIndexOf(context)).select(filter, null)).filter((seq) => !roster.touched.has(seq))
  return {
    total: differing.length + today.length,
    lines: (offset, limit) => {
      const head = differing.slice(offset, offset + limit)
      const start = Math.max(0, offset - differing.length)
      const rest = findLines(context.database, today.subarray(start, start + limit - head.length)).map((line: PersonLine): PastPersonLine => ({ ...line, since: 'same', partial: false }))
      return [...head, ...rest]
    },
  }
}

function matches(line: PastPersonLine, { text, insuredStatus, paymentStatus, insuredIdentity }: RosterFilter): boolean {
  if ((insuredStatus ?? line.insuredStatus) !== line.insuredStatus || (paymentStatus ?? line.paymentStatus) !== line.paymentStatus || (insuredIdentity ?? line.insuredIdentity) !== line.insuredIdentity) return false
  return termsOf(text).every(
    ({ name, idNumber, letters }) => (name !== null && line.name.toUpperCase().includes(name)) || (idNumber !== null && line.idNumber.includes(idNumber)) || (letters !== null && initialsOf(line.name).startsWith(letters)),
  )
}
