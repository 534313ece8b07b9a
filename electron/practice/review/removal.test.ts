import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../shared/bureau/roster.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { intentHeaders, removalOf, signedIn, TEST_DAY, testId, type BureauClient } from '../testing/bureau-client.ts'
import { decide } from './decide.ts'
import { drawOf } from './run-review.ts'

let bureau: PracticeBureau
let client: BureauClient
let worker: PersonRecord

async function start(reviewDelayMs: number): Promise<void> {
  bureau = await startPracticeBureau({ file: ':memory:', people: 200, today: TEST_DAY, reviewDelayMs })
  client = await signedIn(bureau)
  worker = found((await roster()).find(({ participations }) => participations.length === 6 && participations.every(({ insuredStatus }) => insuredStatus === '1')))
}

beforeEach(() => start(0))
afterEach(() => bureau.close())

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nobody like that')
  return value
}
const roster = async (): Promise<PersonRecord[]> => (await client.get('rosterChanges', { query: { limit: '5000' } })).items.flatMap(({ record }) => (record ? [record] : []))
const standing = (person: PersonRecord): string[] => person.participations.map(({ insurance, insuredStatus, paymentStatus }) => `${insurance}:${insuredStatus}${paymentStatus}`)

describe('an accepted 减员', () => {
  it.each([['suspend', '6301', '22'], ['end', '6401', '43'], ['retire', '6501', '43'], ['moveOut', '6302', '43'], ['moveOut', '6404', '43']] as const)('%s stops the named insurances alone, and the next delta brings it', async (operation, reason, status) => {
    const before = await client.get('rosterChanges', { query: { limit: '5000' } })
    const removal = removalOf(1, bureau.unit, worker, { operation, reason, insurances: ['110', '410'] })
    expect((await client.submit(removal)).status).toBe(201)
    const delta = await client.get('rosterChanges', { query: { cursor: before.next } })
    expect(delta.items.map(({ id, op, version }) => [id, op, version])).toEqual([[worker.id, 'upsert', worker.version + 1]])
    expect(delta.count).toBe(200)
    const [after] = delta.items.flatMap(({ record }) => (record ? [record] : []))
    expect(standing(found(after))).toEqual([`110:${status}`, '210:11', '310:11', '330:11', `410:${status}`, '510:11'])
    expect(found(after).participations.map(({ to }) => to)).toEqual(['2026-11-20', null, null, null, '2026-11-20', null])
    expect(await client.get('declaration', { params: { id: removal.id } })).toMatchObject({ kind: 'remove', state: 'accepted', personId: worker.id })
  })

  it('is taken once, however often it comes', async () => {
    const removal = removalOf(1, bureau.unit, worker)
    const first = await client.submit(removal)
    const again = await client.submit(removal)
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(found((await roster()).find(({ id }) => id === worker.id)).version).toBe(worker.version + 1)
  })

  it('lowers the headcount of the insurance', async () => {
    const headcount = async (): Promise<number | undefined> => (await client.get('unitInsurances')).insurances.find(({ insurance }) => insurance === '410')?.headcount
    const before = await headcount()
    await client.submit(removalOf(1, bureau.unit, worker))
    expect(await headcount()).toBe((before ?? 0) - 1)
  })
})

describe('a 减员 that comes back', () => {
  it.each([
    ['of somebody who is not there', { idNumber: '11010519491231002X' }, 'idNumber'],
    ['under another name', { name: '别的名' }, 'name'],
  ] as const)('%s', async (_, content, field) => {
    const removal = removalOf(1, bureau.unit, worker, content)
    await client.submit(removal)
    expect(await client.get('declaration', { params: { id: removal.id } })).toMatchObject({ state: 'returned', reasonField: field })
    expect(found((await roster()).find(({ id }) => id === worker.id)).version).toBe(worker.version)
  })

  it('of an insurance that has stopped', async () => {
    await client.submit(removalOf(1, bureau.unit, worker, { insurances: ['410'] }))
    await roster()
    const again = removalOf(2, bureau.unit, worker)
    await client.submit(again)
    expect(await client.get('declaration', { params: { id: again.id } })).toMatchObject({ state: 'returned', reasonField: 'insurance.410' })
  })

  it('for a reason of a removal, and is answered by a corrected one', async () => {
    const removal = removalOf(1, bureau.unit, worker, { remark: '练习:退回' })
    await client.submit(removal)
    expect((await client.get('declaration', { params: { id: removal.id } })).reason).toMatch(/减员|劳动合同/)
    const corrected = { ...removalOf(2, bureau.unit, worker), replaces: removal.id }
    await client.submit(corrected)
    expect((await client.get('declaration', { params: { id: corrected.id } })).state).toBe('accepted')
  })
})

describe('a 减员 that is not taken in', () => {
  it('says everything that is wrong with it', async () => {
    const problem = (await client.submit(removalOf(1, bureau.unit, worker, { idNumber: '43010219920314021X', operation: 'suspend', reason: '6401', removedOn: null, insurances: ['902'] }))).body
    expect(problem).toMatchObject({ code: 'content-invalid' })
    expect((problem as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['idNumber', 'reason', 'removedOn', 'insurance.902'])
  })

  it('has the content of a 增员', async () => {
    const removal = removalOf(1, bureau.unit, worker)
    const body = JSON.stringify({ ...removal, kind: 'add' })
    expect(await client.problem('submitDeclaration', { params: { id: removal.id }, headers: intentHeaders(removal.id, body), bytes: Buffer.from(body) })).toMatchObject({ code: 'content-invalid' })
  })
})

it('is withdrawn until it is accepted, and nothing of the roster changes', async () => {
  await bureau.close()
  await start(600_000)
  const removal = removalOf(1, bureau.unit, worker)
  await client.submit(removal)
  const body = JSON.stringify({ reason: '填错了人' })
  const key = testId(99)
  expect((await client.call('withdrawDeclaration', { params: { id: removal.id }, headers: intentHeaders(key, body), bytes: Buffer.from(body) })).status).toBe(201)
  await client.control('POST', 'reviews/finish')
  expect((await client.get('declaration', { params: { id: removal.id } })).state).toBe('withdrawn')
  expect(standing(found((await roster()).find(({ id }) => id === worker.id)))).toEqual(standing(worker))
})

it('is read for half an hour where the clerk asks for it: so long it can be withdrawn', async () => {
  await bureau.close()
  await start(1_000)
  const slow = removalOf(1, bureau.unit, worker, { remark: '练习：慢审' })
  await client.submit(slow)
  bureau.control.clock.advance(60_000)
  expect((await client.get('declaration', { params: { id: slow.id } })).state).toBe('reviewing')
  bureau.control.clock.advance(30 * 60_000)
  client = await signedIn(bureau)
  expect((await client.get('declaration', { params: { id: slow.id } })).state).not.toBe('reviewing')
})

it('is refused for good where the clerk asks for it, and otherwise judged the same for the same content', () => {
  const { content } = removalOf(1, '1', { ...worker }, { remark: null })
  const judge = (remark: string | null) => decide({ declared: { kind: 'remove', content: { ...content, remark } }, person: worker, isCorrection: false, draw: drawOf(content) })
  expect(judge('练习：不予受理').state).toBe('refused')
  expect(judge(null)).toEqual(judge(null))
})
