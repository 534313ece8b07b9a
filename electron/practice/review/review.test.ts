import { verify, createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/bureau/canonical.ts'
import { Receipt, receiptStatement } from '../../../shared/bureau/receipt.ts'
import type { PersonRecord } from '../../../shared/bureau/roster.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { declarationOf, signedIn, TEST_DAY, testId, type BureauClient } from '../testing/bureau-client.ts'
import { decide } from './decide.ts'
import { drawOf } from './run-review.ts'

let bureau: PracticeBureau
let client: BureauClient

async function start(reviewDelayMs: number): Promise<void> {
  bureau = await startPracticeBureau({ file: ':memory:', people: 200, today: TEST_DAY, reviewDelayMs })
  client = await signedIn(bureau)
}

beforeEach(() => start(0))
afterEach(() => bureau.close())

const roster = async (): Promise<PersonRecord[]> => (await client.get('rosterChanges', { query: { limit: '5000' } })).items.flatMap(({ record }) => (record ? [record] : []))
const stateOf = async (id: string): Promise<string> => (await client.get('declaration', { params: { id } })).state

describe('acceptance', () => {
  it('puts a new person on the roster, and the next delta brings it', async () => {
    const before = await client.get('rosterChanges', { query: { limit: '5000' } })
    const declaration = declarationOf(1, bureau.unit, { name: '阿依古丽·买买提' })
    await client.submit(declaration)
    const delta = await client.get('rosterChanges', { query: { cursor: before.next } })
    expect(delta.items).toHaveLength(1)
    expect(delta).toMatchObject({ complete: true, count: 201 })
    expect(delta.items[0]).toMatchObject({ op: 'upsert', version: 1, record: { name: '阿依古丽·买买提', idNumber: declaration.content.idNumber, hiredOn: '2026-11-20' } })
    expect(delta.items[0]?.record?.participations.map((of) => [of.insurance, of.insuredStatus, of.from, of.wageFen])).toEqual(
      ['110', '210', '310', '330', '410', '510'].map((insurance) => [insurance, '1', '2026-11-20', 680_000]),
    )
    const record = await client.get('declaration', { params: { id: declaration.id } })
    expect(record).toMatchObject({ state: 'accepted', reason: null, personId: delta.items[0]?.id, version: 3 })
  })

  it('gives a suspended person cover again, under a grown version', async () => {
    const person = (await roster()).find(({ participations }) => participations.length === 6 && participations.every(({ insuredStatus }) => insuredStatus === '2'))
    if (!person) throw new Error('nobody is suspended')
    await client.submit(declarationOf(1, bureau.unit, { operation: 'resume', name: person.name, idType: person.idType, idNumber: person.idNumber, insurances: ['110', '410'] }))
    const after = (await roster()).find(({ id }) => id === person.id)
    expect(after?.version).toBe(person.version + 1)
    expect(after?.participations.map(({ insurance, insuredStatus }) => insurance + insuredStatus)).toEqual(['1101', '2102', '3102', '3302', '4101', '5102'])
  })

  it('counts in the payments of the month after', async () => {
    const headcounts = async (): Promise<Map<string, number>> =>
      new Map((await client.get('unitPayments', { query: { from: '2026-10', to: '2026-12' } })).payments.filter(({ insurance }) => insurance === '410').map(({ month, headcount }) => [month, headcount]))
    const active = async (): Promise<number> => (await client.get('unitInsurances')).insurances.find(({ insurance }) => insurance === '410')?.headcount ?? 0
    const before = await headcounts()
    const activeBefore = await active()
    expect(before.get('2026-11')).toBe(activeBefore)
    for (const n of [1, 2, 3]) await client.submit(declarationOf(n, bureau.unit))
    expect(await active()).toBe(activeBefore + 3)
    expect(await headcounts()).toEqual(before)
    bureau.control.clock.setDate('2026-12-02')
    client = await signedIn(bureau)
    const after = await headcounts()
    expect([after.get('2026-11'), after.get('2026-12')]).toEqual([activeBefore, activeBefore + 3])
    const payments = (await client.get('unitPayments', { query: { from: '2026-11', to: '2026-12' } })).payments
    expect(payments.filter(({ month }) => month === '2026-11').every(({ status }) => status === 'paid')).toBe(true)
    expect(payments.filter(({ month }) => month === '2026-12').every(({ status, paidOn }) => status === 'due' && paidOn === null)).toBe(true)
    const paid = (await roster()).flatMap(({ participations }) => participations).filter(({ insuredStatus }) => insuredStatus === '1')
    expect(paid.every(({ paidUntil }) => paidUntil === '2026-11')).toBe(true)
  })
})

describe('time', () => {
  it('lets a clerk see 已报送, 审核中 and the answer', async () => {
    await bureau.close()
    await start(4_000)
    const declaration = declarationOf(1, bureau.unit)
    await client.submit(declaration)
    expect(await stateOf(declaration.id)).toBe('received')
    bureau.control.clock.advance(1_500)
    expect(await stateOf(declaration.id)).toBe('reviewing')
    bureau.control.clock.advance(3_000)
    expect(await stateOf(declaration.id)).toBe('accepted')
    const trail = await client.get('auditTrail', { params: { id: declaration.id } })
    expect(trail.entries.map(({ sequence, code }) => [sequence, code])).toEqual([[1, 'received'], [2, 'reviewing'], [3, 'accepted']])
    expect(trail.entries.every(({ office, actor, role, words }) => [office, actor, role, words].every((text) => text !== ''))).toBe(true)
  })

  it('can be hurried', async () => {
    await bureau.close()
    await start(600_000)
    for (const n of [1, 2]) await client.submit(declarationOf(n, bureau.unit))
    await client.control('POST', 'reviews/finish')
    expect([await stateOf(testId(1)), await stateOf(testId(2))]).toEqual(['accepted', 'accepted'])
  })
})

describe('a return', () => {
  it('can be forced, says why, and is answered by one new intent that names it', async () => {
    const returned = declarationOf(1, bureau.unit, { remark: '练习:退回' })
    await client.submit(returned)
    const record = await client.get('declaration', { params: { id: returned.id } })
    expect(record.state).toBe('returned')
    expect(record.reason?.length).toBeGreaterThan(8)
    expect(await roster()).toHaveLength(200)
    const corrected = { ...declarationOf(2, bureau.unit, { ...returned.content, remark: null, hukouAddress: '湖南省长沙市芙蓉区示例路1号101室' }), replaces: returned.id }
    expect((await client.submit(corrected)).status).toBe(201)
    expect(await stateOf(corrected.id)).toBe('accepted')
    expect((await client.get('auditTrail', { params: { id: returned.id } })).entries.at(-1)?.code).toBe('replaced')
    expect((await client.submit({ ...declarationOf(3, bureau.unit), replaces: returned.id })).body).toMatchObject({ code: 'state-conflict' })
    expect((await client.submit({ ...declarationOf(4, bureau.unit), replaces: corrected.id })).body).toMatchObject({ code: 'state-conflict', params: { state: 'accepted' } })
  })

  it.each([
    ['new', 'active', 'operation', '续保'],
    ['resume', 'active', 'insurances', '不是暂停缴费状态'],
    ['transfer', 'active', 'operation', '无需调入'],
    ['resume', 'unknown', 'operation', '新参保'],
  ] as const)('comes for %s of somebody who is %s', async (operation, standing, field, words) => {
    const person = (await roster()).find(({ participations }) => participations.every(({ insuredStatus }) => insuredStatus === '1'))
    const known = person && standing === 'active' ? { name: person.name, idType: person.idType, idNumber: person.idNumber } : {}
    const declaration = declarationOf(1, bureau.unit, { operation, ...known, insurances: ['410'] })
    await client.submit(declaration)
    const record = await client.get('declaration', { params: { id: declaration.id } })
    expect([record.state, record.reasonField]).toEqual(['returned', field])
    expect(record.reason).toContain(words)
  })

  it('comes for a known number under another name', async () => {
    const person = (await roster())[0]
    const declaration = declarationOf(1, bureau.unit, { operation: 'new', idType: person?.idType ?? '', idNumber: person?.idNumber ?? '', name: '别的名' })
    await client.submit(declaration)
    expect(await client.get('declaration', { params: { id: declaration.id } })).toMatchObject({ state: 'returned', reasonField: 'name' })
  })
})

describe('decisions', () => {
  const { content } = declarationOf(1, '1', { remark: null })

  it('are the same for the same content, and fall in the shares that were meant', () => {
    const tally = { accepted: 0, returned: 0, refused: 0 }
    for (let n = 1; n <= 5_000; n += 1) {
      const of = declarationOf(n, '1', { remark: null }).content
      const once = decide({ declared: { kind: 'add', content: of }, person: null, isCorrection: false, draw: drawOf(of) })
      expect(decide({ declared: { kind: 'add', content: of }, person: null, isCorrection: false, draw: drawOf({ ...of }) })).toEqual(once)
      tally[once.state] += 1
    }
    expect(tally.returned / 5_000).toBeCloseTo(0.06, 1)
    expect(tally.refused / 5_000).toBeGreaterThan(0.01)
    expect(tally.refused / 5_000).toBeLessThan(0.03)
    expect(tally.accepted).toBeGreaterThan(4_500)
  })

  it('can be forced by the remark, with either colon', () => {
    const forced = (remark: string): string => decide({ declared: { kind: 'add', content: { ...content, remark } }, person: null, isCorrection: false, draw: 0.001 }).state
    expect([forced('练习:退回'), forced('练习\uff1a退回'), forced('请见练习:不予受理'), forced('练习:通过'), forced('无')]).toEqual(['returned', 'returned', 'refused', 'accepted', 'refused'])
  })
})

describe('papers of the review', () => {
  it('receipts are signed by the published key; a changed one is not', async () => {
    const receipt = Receipt.parse((await client.submit(declarationOf(1, bureau.unit))).body)
    const key = client.session.keys.find(({ keyId }) => keyId === receipt.keyId)
    const publicKey = createPublicKey({ key: Buffer.from(key?.publicKey ?? '', 'base64'), format: 'der', type: 'spki' })
    const holds = (of: Receipt): boolean => verify(null, Buffer.from(canonicalJson(receiptStatement(of))), publicKey, Buffer.from(of.signature, 'base64'))
    expect(holds(receipt)).toBe(true)
    expect(holds({ ...receipt, number: `${receipt.number}0` })).toBe(false)
  })
})
