import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endpoints } from '../../../shared/bureau/endpoints.ts'
import { Receipt } from '../../../shared/bureau/receipt.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { intentHeaders, sha256, signedIn, TEST_DAY, testId, type Answer, type BureauClient } from '../testing/bureau-client.ts'
import { checkAccident } from '../intent/check-accident.ts'
import { decideAccident } from './decide-accident.ts'

let bureau: PracticeBureau
let client: BureauClient
let keys = 0

async function start(reviewDelayMs: number): Promise<void> {
  bureau = await startPracticeBureau({ file: ':memory:', people: 20, today: TEST_DAY, reviewDelayMs })
  client = await signedIn(bureau)
}
beforeEach(() => start(0))
afterEach(() => bureau.close())

const CONTENT = { occurredAt: '2026-11-19 08:40', place: '三车间', reporter: '李雷', course: '练习:通过', injured: [{ name: '王敏', idType: '01', idNumber: '11010519491231002X', degree: '3' }] }
const key = (): string => testId(70_000 + (keys += 1))

async function send(name: 'submitAccident' | 'withdrawAccident' | 'supplementAccident', id: string, body: object, ownKey = name === 'submitAccident' ? id : key()): Promise<Answer> {
  const text = JSON.stringify(body)
  return client.call(name, { params: { id }, headers: intentHeaders(ownKey, text), bytes: Buffer.from(text) })
}
async function submit(changes: object = {}, more: object = {}): Promise<{ id: string; answer: Answer }> {
  const id = key()
  return { id, answer: await send('submitAccident', id, { id, unit: bureau.unit, content: { ...CONTENT, ...changes }, ...more }) }
}
const stateOf = async (id: string): Promise<string> => (await client.get('accident', { params: { id } })).state
const codes = async (id: string): Promise<string[]> => (await client.get('accidentTrail', { params: { id } })).entries.map(({ code }) => code)

describe('a report', () => {
  it('is taken, reviewed and accepted, with a trail that names who and when', async () => {
    const { id, answer } = await submit()
    expect(answer.status).toBe(201)
    expect(Receipt.parse(answer.body)).toMatchObject({ declarationId: id, version: 1 })
    expect(await stateOf(id)).toBe('accepted')
    expect(await codes(id)).toEqual(['received', 'reviewing', 'accepted'])
    const page = await client.get('accidentChanges')
    expect(page.items).toMatchObject([{ id, op: 'upsert', record: { state: 'accepted', reasonField: null } }])
    expect(page.digest).not.toBeNull()
  })

  it('is returned with a field, and the correction names what it replaces; a second one may not', async () => {
    const { id } = await submit({ course: '练习：退回' })
    expect(await client.get('accident', { params: { id } })).toMatchObject({ state: 'returned', reasonField: 'course' })
    const correction = await submit({}, { replaces: id })
    expect(correction.answer.status).toBe(201)
    expect(await codes(id)).toEqual(['received', 'reviewing', 'returned', 'replaced'])
    expect(await client.get('accident', { params: { id: correction.id } })).toMatchObject({ state: 'accepted', replaces: id })
    expect((await submit({}, { replaces: id })).answer.body).toMatchObject({ code: 'state-conflict' })
  })

  it('is refused at the door with every fault and its field', async () => {
    const { answer } = await submit({ place: ' ', occurredAt: '2030-01-01 00:00', injured: [{ name: '', idType: '01', idNumber: '110105194912310021', degree: '1' }] })
    expect(answer.status).toBe(422)
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['occurredAt', 'place', 'injured.0.name', 'injured.0.idNumber', 'injured.0.diedAt'])
    expect((await submit({ injured: [] })).answer.body).toMatchObject({ code: 'content-invalid' })
  })

  it('waits for attachments that are not there', async () => {
    expect((await submit({}, { attachments: ['0'.repeat(64)] })).answer.body).toMatchObject({ code: 'attachment-missing' })
  })
})

describe('a withdrawal', () => {
  it('is taken until the report is accepted, once, with its reason', async () => {
    await bureau.close()
    await start(3_600_000)
    const { id } = await submit()
    const ownKey = key()
    const first = await send('withdrawAccident', id, { reason: '报错了人' }, ownKey)
    expect(first.status).toBe(201)
    expect((await send('withdrawAccident', id, { reason: '报错了人' }, ownKey)).text).toBe(first.text)
    expect(await stateOf(id)).toBe('withdrawn')
    expect(bureau.control.effectCounts()[ownKey]).toBe(1)
    expect((await send('supplementAccident', id, { words: '补充' })).body).toMatchObject({ code: 'state-conflict' })
  })
  it('comes too late for one that is accepted, and never reaches a declaration', async () => {
    const { id } = await submit()
    expect(await stateOf(id)).toBe('accepted')
    expect((await send('withdrawAccident', id, { reason: '晚了' })).body).toMatchObject({ code: 'state-conflict' })
    expect((await send('withdrawAccident', testId(1), { reason: '没有' })).body).toMatchObject({ code: 'not-found' })
  })
})

describe('a supplement', () => {
  it('is added once to a report in any open state, and leaves the state as it is', async () => {
    const { id } = await submit()
    expect(await stateOf(id)).toBe('accepted')
    const body = { words: '改诊为重伤。', about: 'k1' }
    const ownKey = key()
    const first = await send('supplementAccident', id, body, ownKey)
    expect(Receipt.parse(first.body)).toMatchObject({ declarationId: id, digest: sha256(JSON.stringify(body)) })
    expect((await send('supplementAccident', id, body, ownKey)).text).toBe(first.text)
    expect(await client.get('accident', { params: { id } })).toMatchObject({ state: 'accepted', supplements: [{ words: '改诊为重伤。', about: 'k1', attachments: [] }] })
    expect((await codes(id)).at(-1)).toBe('supplemented')
    expect((await client.get('accidentChanges')).items[0]?.record?.version).toBeGreaterThan(3)
  })
  it('says nothing, or to nobody: refused', async () => {
    const { id } = await submit()
    expect((await send('supplementAccident', id, { words: '' })).body).toMatchObject({ code: 'content-invalid' })
    expect((await send('supplementAccident', testId(2), { words: '补充' })).body).toMatchObject({ code: 'not-found' })
  })
})

describe('the decision', () => {
  const decided = (content: unknown, isCorrection = false, draw = 0.5): string => decideAccident({ content, isCorrection, draw }).state
  it('is forced by words anywhere in the report', () => {
    expect(decided({ measures: '练习：不予受理' })).toBe('refused')
    expect(decided({ injured: [{ diagnosis: '练习:退回' }] }, true)).toBe('returned')
    expect(decided({ course: '练习:通过' }, false, 0.01)).toBe('accepted')
  })
  it('returns a small share by chance, and a correction never', () => {
    expect(decided({}, false, 0.01)).toBe('returned')
    expect(decided({}, true, 0.01)).toBe('accepted')
    expect(decided({}, false, 0.06)).toBe('accepted')
  })
})

it('content of another shape is one fault, not a crash', () => {
  expect(checkAccident({ injured: '三人' }, '2026-11-23 08:00')).toMatchObject([{ code: 'shape' }])
})

it('the four operations stand in the contract as intents and reads', () => {
  for (const name of ['withdrawAccident', 'supplementAccident'] as const) expect(endpoints[name]).toMatchObject({ method: 'POST', status: 201, signedIn: true })
  for (const name of ['accident', 'accidentTrail'] as const) expect(endpoints[name].method).toBe('GET')
})
