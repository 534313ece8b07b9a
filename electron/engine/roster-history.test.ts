import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import { unwrap } from '../../shared/result/result.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'

/** Three days of a roster: read on the 23rd; on the 24th the bureau stops one, changes another's wage, takes a third away and puts a fourth on. */
const NO_FILTER = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
let made: SignedIn
let people: Person[]
let runId: string

const day = (date: string, text = '') => made.engine.call('roster.dayPage', { day: date, filter: { ...NO_FILTER, text }, offset: 0, limit: 200 })

beforeAll(async () => {
  made = await signedIn({ people: 60, instant: '2026-11-23T02:00:00.000Z' })
  unwrap(await made.updateRoster())
  people = await made.between((database) => (database.prepare('SELECT record FROM person_record').pluck().all() as string[]).map((record) => JSON.parse(record) as Person))
  made.clock.set('2026-11-24T02:00:00.000Z')
  const { control } = made.bureau
  const [stopped, waged, gone] = people.filter(({ participations }) => participations.some(({ insurance, insuredStatus }) => insurance === '410' && insuredStatus === '1')) as [Person, Person, Person]
  control.putPerson({ ...stopped, participations: stopped.participations.map((cover) => (cover.insurance === '410' ? { ...cover, insuredStatus: '2', paymentStatus: '2', to: '2026-11-23' } : cover)) })
  control.putPerson({ ...waged, participations: waged.participations.map((cover) => ({ ...cover, wageFen: cover.wageFen + 10_000 })) })
  control.removePerson(gone.id)
  control.putPerson({ ...gone, id: '439999999999', idNumber: '11010519491231002X', name: '新来·的人' })
  people = [stopped, waged, gone]
  runId = unwrap(await made.updateRoster(true)).run.id
}, 60_000)
afterAll(() => made.dispose())

test('what an update brought is told by what it came to; nothing of it was declared here', async () => {
  expect(unwrap(await made.engine.call('roster.changeCounts', { runId })).toSorted((one, other) => (one.effect < other.effect ? -1 : 1))).toEqual([
    { effect: 'changed', people: 1, unexplained: 0 }, { effect: 'joined', people: 1, unexplained: 1 }, { effect: 'stopped', people: 2, unexplained: 2 },
  ])
  const stops = unwrap(await made.engine.call('roster.changes', { runId, effect: 'stopped', unexplained: true, offset: 0, limit: 10 }))
  expect(stops.items.map(({ personId }) => personId).toSorted()).toEqual([people[0]!.id, people[2]!.id].toSorted())
  expect(stops).toMatchObject({ total: 2, all: 4 })
})

test('a declaration of ours of the same direction explains a stop', async () => {
  await made.between((database) =>
    database.exec(`INSERT INTO declaration (id, kind, state, month, name, initials, id_type, id_number, canonical_id, content, findings, errors, warnings, check_state, revision, created_at, updated_at, confirmed_at)
      VALUES ('d1', 'remove', 'accepted', '2026-11', '', '', '01', '${people[0]!.idNumber}', '${people[0]!.idNumber}', '{}', '[]', 0, 0, 'local', 1, '2026-11-20', '2026-11-23', '2026-11-20T01:00:00.000Z')`))
  const counts = unwrap(await made.engine.call('roster.changeCounts', { runId }))
  expect(counts.find(({ effect }) => effect === 'stopped')).toEqual({ effect: 'stopped', people: 2, unexplained: 1 })
})

test('the roster of the day before stands as it stood: who was removed is whole, who came since is not there', async () => {
  const facts = unwrap(await made.engine.call('roster.dayFacts', { day: '2026-11-23' }))
  expect(facts).toMatchObject({ known: true, people: 60, addedSince: 1, removedSince: 1, changedSince: 2, partial: 0 })
  const before = unwrap(await day('2026-11-23'))
  expect(before).toMatchObject({ total: 60, all: 60 })
  expect(before.items.slice(0, 3).map(({ since }) => since)).toEqual(['removed', 'changed', 'changed'])
  const [stopped, waged, gone] = people as [Person, Person, Person]
  const line = (id: string) => before.items.find((one) => one.id === id)
  expect(line(gone.id)).toMatchObject({ name: gone.name, since: 'removed', partial: false, activeInsurances: gone.participations.filter(({ insuredStatus }) => insuredStatus === '1').map(({ insurance }) => insurance).toSorted() })
  expect(line(stopped.id)).toMatchObject({ insuredStatus: '1', since: 'changed' })
  expect(line(waged.id)?.wageFen).toBe(waged.participations.find(({ insurance }) => insurance === '410')?.wageFen)
  expect(line('439999999999')).toBeUndefined()
  expect(unwrap(await day('2026-11-23', '新来')).total).toBe(0)
  expect(unwrap(await day('2026-11-24', '新来')).total).toBe(1)
})

test('nothing is known of before the first update, and it says since when', async () => {
  const facts = unwrap(await made.engine.call('roster.dayFacts', { day: '2026-11-22' }))
  expect(facts).toMatchObject({ known: false, people: 0, knownSince: '2026-11-23T02:00:00.000Z' })
  expect(unwrap(await day('2026-11-22'))).toEqual({ items: [], total: 0, all: 0 })
})

test('of somebody removed before whole records were kept only name and number are known', async () => {
  await made.between((database) => database.exec('UPDATE roster_change SET record = NULL'))
  const before = unwrap(await day('2026-11-23', people[2]!.name))
  expect(before.items[0]).toMatchObject({ name: people[2]!.name, partial: true, insuredStatus: '', wageFen: 0 })
  expect(unwrap(await made.engine.call('roster.dayFacts', { day: '2026-11-23' })).partial).toBe(1)
})

test('a person: what changed, when, and the periods', async () => {
  const told = unwrap(await made.engine.call('roster.personHistory', { id: people[0]!.id }))
  expect(told.changes).toMatchObject([{ effect: 'stopped', at: '2026-11-24T02:00:00.000Z' }])
  expect(told.changes[0]?.fields['410.insuredStatus']).toEqual(['1', '2'])
  expect(told.periods.find(({ insurance }) => insurance === '410')).toMatchObject({ to: '2026-11-23', past: false })
  expect(told.knownSince).toBe('2026-11-23T02:00:00.000Z')
})

test('lists leave as workbooks', async () => {
  const exported = [
    unwrap(await made.engine.call('roster.changesExport', { jobId: randomUUID(), runId })),
    unwrap(await made.engine.call('roster.export', { jobId: randomUUID(), filter: NO_FILTER, day: '2026-11-23' })),
    ...(await Promise.all((['insurances', 'payments', 'payments-by-month'] as const).map(async (what) => unwrap(await made.engine.call('unit.export', { jobId: randomUUID(), what, from: null, to: null }))))),
  ]
  expect(exported.map(({ rows }) => rows > 0)).toEqual([true, true, true, true, true])
  expect(exported[1]?.rows).toBe(60)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(unwrap(await made.engine.call('document.bytes', { documentId: exported[1]!.documentId })).bytes) as never)
  expect(JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))).toMatch(/所依据的更新:2026-11-23 \d\d:\d\d"/)
  for (const { documentId } of exported) expect(Buffer.from(unwrap(await made.engine.call('document.bytes', { documentId })).bytes.subarray(0, 2)).toString()).toBe('PK')
})
