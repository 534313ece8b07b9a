import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shippedCodes, shippedProfile } from '../../test/fixtures/rules/shipped-data.ts'
import { fakeClock } from '../../test/fakes/fake-clock.ts'
import { temporaryStore } from '../../test/fakes/temporary-store.ts'
import { personWriter } from '../db/queries/person.ts'
import { advanceFeed } from '../db/queries/feed.ts'
import { writeFact } from '../db/queries/fact.ts'
import { writeSnapshot } from '../db/queries/snapshot.ts'
import type { EngineContext } from './context.ts'
import { rosterNumbers, ruleContextOf } from './rule-context.ts'

let store: ReturnType<typeof temporaryStore>
let context: EngineContext
beforeEach(() => {
  store = temporaryStore()
  context = { database: store.database, clock: fakeClock('2026-11-23T02:00:00.000Z'), codes: shippedCodes(), profile: shippedProfile() } as unknown as EngineContext
})
afterEach(() => store.dispose())

const breathe = (): Promise<void> => Promise.resolve()

function putPeople(count: number): void {
  const writer = personWriter(store.database)
  store.database.transaction(() => {
    for (let index = 0; index < count; index++) {
      const idNumber = `4301021992031${String(index).padStart(5, '0')}`
      const record = { name: `人${index % 2}`, idNumber, gender: '1', birthDate: '1992-03-14', personalIdentity: null, participations: [{ insurance: '410', insuredStatus: '2', paymentStatus: '2', from: '2020-01-01', to: null, wageFen: 1, paidUntil: null }] }
      writer.upsert({ id: String(index), version: 1, idType: '01', idNumber, name: record.name, pinyin: '', gender: '1', birthDate: '1992-03-14', insuredIdentity: '101', insuredStatus: '2', paymentStatus: '2', activeInsurances: '', hiredOn: null, wageFen: 1, record: JSON.stringify(record) })
    }
    advanceFeed(store.database, 'roster', 'c', { at: '2026-11-20T02:00:00.000Z', count, digest: null })
  })()
}

describe('what the rules may look at', () => {
  test('is nothing of the bureau before the first sync', () => {
    expect(ruleContextOf(context)).toMatchObject({ today: '2026-11-23', month: '2026-11', unit: null, roster: null, rosterAgeDays: null, calendar: null })
  })

  test('is the unit, the calendar and the roster with its age after it; the day may be given', () => {
    putPeople(1)
    writeSnapshot(store.database, 'insurances', JSON.stringify({ insurances: [{ insurance: '410', status: '1' }, { insurance: '110', status: '2' }].map((one) => ({ ...one, from: '2020-01-01', unitRatePpm: 0, personRatePpm: 0, headcount: 0 })) }), null, '2026-11-20')
    writeSnapshot(store.database, 'calendar', JSON.stringify({ months: [{ month: '2026-11', open: false, opensOn: null, closesOn: null, reason: null }] }), null, '2026-11-20')
    const rules = ruleContextOf(context, '2026-12-01')
    expect(rules).toMatchObject({ today: '2026-12-01', month: '2026-12', unit: { insurances: ['410'] }, rosterAgeDays: 3 })
    expect(rules.calendar).toEqual(new Map([['2026-11', false]]))
    expect(rules.roster?.byIdNumber('430102199203100000')).toMatchObject({ name: '人0', participations: [{ insurance: '410', insuredStatus: '2' }] })
    expect(rules.roster?.byName('人0')).toHaveLength(1)
    expect(rules.roster?.byIdNumber('430102199203199999')).toBeNull()
  })

  test('goes by the bureau’s day where its clock is known', () => {
    writeFact(store.database, 'clock.skew', String(16 * 3600), '2026-11-23')
    expect(ruleContextOf(context).today).toBe('2026-11-24')
  })
})

describe('the numbers of the roster', () => {
  test('are known beforehand for a large file, all of them, and answer as the roster does', async () => {
    putPeople(12_000)
    const numbers = await rosterNumbers(context, 2 * 1024 * 1024, breathe)
    expect(numbers?.size).toBe(12_000)
    const { roster } = ruleContextOf(context, null, numbers)
    expect(roster?.byIdNumber('430102199203111999')).toMatchObject({ idNumber: '430102199203111999' })
    expect(roster?.byIdNumber('430102199203112000')).toBeNull()
  })

  test('never deny a number of another form, and never one that is there', async () => {
    putPeople(6_000)
    const others = ['A123456(7)', '83000019910203001', '4301021992031000X1', '四三〇一〇二199203100000', '']
    const writer = personWriter(store.database)
    others.forEach((idNumber, index) => {
      const record = { name: '另', idNumber, gender: '1', birthDate: '1992-03-14', personalIdentity: null, participations: [] }
      writer.upsert({ id: `o${index}`, version: 1, idType: '08', idNumber, name: '另', pinyin: '', gender: '1', birthDate: '1992-03-14', insuredIdentity: '101', insuredStatus: '2', paymentStatus: '2', activeInsurances: '', hiredOn: null, wageFen: 1, record: JSON.stringify(record) })
    })
    const numbers = await rosterNumbers(context, 2 * 1024 * 1024, breathe)
    const there = store.database.prepare<[], string>('SELECT id_number FROM person').pluck().all()
    expect(there).toHaveLength(6_005)
    expect(there.filter((one) => !numbers?.mayHold(one))).toEqual([])
    expect(numbers?.mayHold('430102199203200000')).toBe(false)
    expect(numbers?.mayHold('43010219920320000X')).toBe(false)
    const { roster } = ruleContextOf(context, null, numbers)
    expect(roster?.byIdNumber('A123456(7)')).toMatchObject({ name: '另' })
  })

  test('are not looked up for a small one', async () => {
    putPeople(1)
    expect(await rosterNumbers(context, 1000, breathe)).toBeNull()
  })
})
