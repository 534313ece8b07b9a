import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchResponse } from '../../../shared/bureau/batch.ts'
import { HEADER, quoteKey, versionTag } from '../../../shared/bureau/header.ts'
import { Receipt } from '../../../shared/bureau/receipt.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { declarationOf, intentHeaders, sha256, signedIn, TEST_DAY, testId, type BureauClient } from '../testing/bureau-client.ts'

let bureau: PracticeBureau
let client: BureauClient
let count = 0

/** Declarations of different people. */
const next = (content: Parameters<typeof declarationOf>[2] = {}): ReturnType<typeof declarationOf> => declarationOf((count += 1), bureau.unit, content)

const effectsOf = (key: string): number => bureau.control.effectCounts()[key] ?? 0

beforeAll(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 60, today: TEST_DAY, reviewDelayMs: 0 })
  client = await signedIn(bureau)
})
afterEach(() => bureau.control.faults.clear())
afterAll(() => bureau.close())

describe('an intent', () => {
  it('is answered with a receipt that names the body', async () => {
    const declaration = next()
    const answer = await client.submit(declaration)
    expect(answer.status).toBe(201)
    const receipt = Receipt.parse(answer.body)
    expect(receipt).toMatchObject({ declarationId: declaration.id, digest: sha256(JSON.stringify(declaration)), version: 1 })
    expect(answer.headers.get(HEADER.etag)).toBe(versionTag(1))
    expect(answer.headers.get(HEADER.idempotencyWindow)).toBe('86400')
  })

  it('is answered the same way when it comes again, and takes effect once', async () => {
    const declaration = next()
    const first = await client.submit(declaration)
    const second = await client.submit(declaration)
    expect([second.status, second.text, second.headers.get('etag')]).toEqual([201, first.text, first.headers.get('etag')])
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('is answered the same way also when the answer was a refusal', async () => {
    const declaration = { ...next(), unit: '999' }
    const first = await client.submit(declaration)
    const second = await client.submit(declaration)
    expect(first.status).toBe(422)
    expect([second.status, second.text]).toEqual([422, first.text])
    expect(effectsOf(declaration.id)).toBe(0)
  })

  it('may not change its body under the same key', async () => {
    const declaration = next()
    await client.submit(declaration)
    const other = { ...declaration, content: { ...declaration.content, wageFen: 1 } }
    const answer = await client.submit(other)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'key-reused', retryable: false })
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('may not use its key for another record', async () => {
    const declaration = next()
    await client.submit(declaration)
    expect((await client.submit(next(), {}, declaration.id)).body).toMatchObject({ code: 'key-reused' })
  })

  it('needs a key, as a quoted string', async () => {
    const declaration = next()
    const body = JSON.stringify(declaration)
    const { [HEADER.idempotencyKey]: _key, ...without } = intentHeaders(declaration.id, body)
    for (const headers of [without, { ...without, [HEADER.idempotencyKey]: declaration.id }]) {
      expect(await client.problem('submitDeclaration', { params: { id: declaration.id }, headers, bytes: Buffer.from(body) })).toMatchObject({ code: 'key-missing', status: 400 })
    }
  })

  it('needs the digest of its very bytes', async () => {
    const declaration = next()
    const body = JSON.stringify(declaration)
    const headers = intentHeaders(declaration.id, `${body} `)
    expect(await client.problem('submitDeclaration', { params: { id: declaration.id }, headers, bytes: Buffer.from(body) })).toMatchObject({ code: 'digest-mismatch', retryable: true })
    expect((await client.get('intent', { params: { key: declaration.id } })).state).toBe('unknown')
  })

  it('is in progress while it is worked on, and done afterwards', async () => {
    const declaration = next()
    bureau.control.faults.add([{ kind: 'slow-work', delayMs: 400, count: 1 }])
    const slow = client.submit(declaration)
    await expect.poll(async () => (await client.get('intent', { params: { key: declaration.id } })).state).toBe('in-progress')
    const meanwhile = await client.submit(declaration)
    expect(meanwhile.status).toBe(409)
    expect(meanwhile.body).toMatchObject({ code: 'in-progress', retryable: true })
    const answer = await slow
    expect(answer.status).toBe(201)
    const state = await client.get('intent', { params: { key: declaration.id } })
    expect(state).toMatchObject({ state: 'done', reply: { status: 201, body: answer.body } })
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('is not known by another key once the record is there', async () => {
    const declaration = next()
    await client.submit(declaration)
    const answer = await client.submit(declaration, {}, testId(90_001))
    expect(answer.body).toMatchObject({ code: 'exists', params: { declarationId: declaration.id } })
  })

  it('is asked for after its window, and not taken again', async () => {
    const declaration = next()
    const first = await client.submit(declaration)
    bureau.control.clock.advance(25 * 3_600_000)
    client = await signedIn(bureau)
    expect((await client.submit(declaration)).body).toMatchObject({ code: 'key-expired' })
    expect((await client.get('intent', { params: { key: declaration.id } })).reply).toMatchObject({ status: 201, body: first.body })
    bureau.control.clock.setDate(TEST_DAY)
    client = await signedIn(bureau)
    expect(effectsOf(declaration.id)).toBe(1)
  })
})

describe('If-Match', () => {
  it('holds the roster version of the person, and answers 412 with the current record', async () => {
    const page = await client.get('rosterChanges', { query: { limit: '60' } })
    const person = page.items.find(({ record }) => record?.participations.every(({ insuredStatus }) => insuredStatus === '2'))?.record
    if (!person) throw new Error('the roster holds nobody who is suspended')
    const content = { operation: 'resume' as const, name: person.name, idType: person.idType, idNumber: person.idNumber }
    const stale = next(content)
    const answer = await client.submit(stale, { [HEADER.ifMatch]: versionTag(person.version + 1) })
    expect(answer.status).toBe(412)
    expect(answer.body).toMatchObject({ code: 'precondition-failed', params: { version: person.version }, current: { id: person.id, version: person.version } })
    expect(answer.headers.get('etag')).toBe(versionTag(person.version))
    expect((await client.call('declaration', { params: { id: stale.id } })).status).toBe(404)
    expect((await client.submit(next(content), { [HEADER.ifMatch]: versionTag(person.version) })).status).toBe(201)
  })

  it('fails where the bureau has no such record', async () => {
    expect((await client.submit(next(), { [HEADER.ifMatch]: '"1"' })).body).toMatchObject({ code: 'precondition-failed', current: null })
  })
})

describe('checks at the counter', () => {
  it('names every field that is wrong', async () => {
    const answer = await client.submit(next({ idNumber: '110105194912310021', insurances: ['120', '410'], wageFen: null, operation: null }))
    expect(answer.body).toMatchObject({ code: 'content-invalid', status: 422 })
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field).toSorted()).toEqual(['idNumber', 'insurance.120', 'operation', 'wageFen'])
  })

  it('refuses a month that is not open, and says why', async () => {
    const answer = await client.submit({ ...next(), month: '2026-10' })
    expect(answer.body).toMatchObject({ code: 'month-closed', errors: [{ field: 'month', code: 'closed' }] })
    expect((answer.body as { detail: string }).detail).toContain('已结账')
    expect((await client.submit({ ...next(), month: '2026-12' })).status).toBe(201)
  })

  it('refuses another unit, another id, a body that is no JSON or not the schema', async () => {
    expect((await client.submit({ ...next(), unit: '1' })).body).toMatchObject({ code: 'unit-unknown' })
    const declaration = next()
    const put = (body: string, key: number): Promise<unknown> => client.problem('submitDeclaration', { params: { id: testId(80_000) }, headers: intentHeaders(testId(key), body), bytes: Buffer.from(body) })
    expect(await put(JSON.stringify(declaration), 80_001)).toMatchObject({ code: 'content-invalid', errors: [{ field: 'id' }] })
    expect(await put('{', 80_002)).toMatchObject({ code: 'bad-request' })
    expect(await put('{"id":1}', 80_003)).toMatchObject({ code: 'content-invalid' })
  })

  it('waits for the attachments', async () => {
    const declaration = { ...next(), attachments: ['a'.repeat(64)] }
    expect((await client.submit(declaration)).body).toMatchObject({ code: 'attachment-missing', params: { attachments: ['a'.repeat(64)] } })
  })

  it('lets an operator who may only read do nothing', async () => {
    const reader = await signedIn(bureau, 'chaxun01')
    expect((await reader.submit(next())).body).toMatchObject({ code: 'forbidden' })
    expect((await reader.call('unit')).status).toBe(200)
  })
})

describe('a batch', () => {
  const itemOf = (declaration: ReturnType<typeof declarationOf>, key = declaration.id): object => {
    const body = JSON.stringify(declaration)
    return { key, id: declaration.id, body, contentDigest: intentHeaders(key, body)[HEADER.contentDigest], ifMatch: null }
  }

  it('answers each intent by itself; a bad one fails alone', async () => {
    const good = [next(), next(), next()]
    const bad = { ...next(), month: '2020-01' }
    const broken = { ...itemOf(next()), contentDigest: 'sha-256=:AAAA:' }
    const items = [itemOf(good[0] ?? bad), itemOf(bad), itemOf(good[1] ?? bad), broken, itemOf(good[2] ?? bad)]
    const first = await client.get('submitBatch', { body: { items } })
    expect(first.items.map(({ status }) => status)).toEqual([201, 422, 201, 400, 201])
    expect(first.items.map(({ key }) => key)).toEqual(items.map((item) => (item as { key: string }).key))
    const again = await client.get('submitBatch', { body: { items } })
    expect(again).toEqual(first)
    for (const { id } of good) expect(effectsOf(id)).toBe(1)
  })

  it('answers an intent as its single PUT would, whichever came first', async () => {
    const declaration = next()
    const batch: BatchResponse = await client.get('submitBatch', { body: { items: [itemOf(declaration)] } })
    const single = await client.submit(declaration)
    expect(single.body).toEqual(batch.items[0]?.body)
  })

  it('takes 500 and no more', async () => {
    const many = Array.from({ length: 500 }, () => next())
    const answer = await client.get('submitBatch', { body: { items: many.map((of) => itemOf(of)) } })
    expect(answer.items.every(({ status }) => status === 201)).toBe(true)
    expect((await client.problem('submitBatch', { body: { items: [...many, next()].map((of) => itemOf(of)) } })).status).toBe(422)
  })
})

describe('a withdrawal', () => {
  const withdraw = (id: string, key: number, headers: Record<string, string> = {}): ReturnType<BureauClient['call']> => {
    const body = JSON.stringify({ reason: '填错了险种' })
    return client.call('withdrawDeclaration', { params: { id }, headers: { ...intentHeaders(testId(key), body), ...headers }, bytes: Buffer.from(body) })
  }

  it('takes a declaration back before it is accepted, once', async () => {
    const declaration = next()
    await client.submit(declaration)
    const first = await withdraw(declaration.id, 70_001)
    expect(first.status).toBe(201)
    expect((await withdraw(declaration.id, 70_001)).text).toBe(first.text)
    const record = await client.get('declaration', { params: { id: declaration.id } })
    expect(record).toMatchObject({ state: 'withdrawn', reason: '填错了险种' })
    expect((await withdraw(declaration.id, 70_002)).body).toMatchObject({ code: 'state-conflict' })
    expect(effectsOf(testId(70_001))).toBe(1)
  })

  it('comes too late after the acceptance', async () => {
    const declaration = next()
    await client.submit(declaration)
    expect(await client.get('declaration', { params: { id: declaration.id } })).toMatchObject({ state: 'accepted' })
    expect((await withdraw(declaration.id, 70_003)).body).toMatchObject({ code: 'state-conflict', params: { state: 'accepted' } })
  })

  it('minds the version that was seen, and knows what it is about', async () => {
    const declaration = next()
    await client.submit(declaration)
    expect((await withdraw(declaration.id, 70_004, { [HEADER.ifMatch]: versionTag(9) })).body).toMatchObject({ code: 'precondition-failed', params: { version: 1 } })
    expect((await withdraw(testId(99_999), 70_005)).body).toMatchObject({ code: 'not-found' })
    expect((await withdraw(declaration.id, 70_006, { [HEADER.idempotencyKey]: quoteKey(testId(70_004)) })).body).toMatchObject({ code: 'precondition-failed' })
  })
})

/** What this bureau itself reads of a report, and no more. */
const ACCIDENT = { occurredAt: '2026-11-19 08:40', place: '三车间', reporter: '李雷', injured: [{ name: '王敏', idType: '01', idNumber: '11010519491231002X', degree: '3' }] }

describe('an accident report', () => {
  it('is taken in the same way', async () => {
    const body = JSON.stringify({ id: testId(60_001), unit: bureau.unit, content: { ...ACCIDENT, ofAnotherClient: '三号线' }, extra: 'kept' })
    const put = (): ReturnType<BureauClient['call']> => client.call('submitAccident', { params: { id: testId(60_001) }, headers: intentHeaders(testId(60_001), body), bytes: Buffer.from(body) })
    const first = await put()
    expect(first.status).toBe(201)
    expect((await put()).text).toBe(first.text)
    const page = await client.get('accidentChanges')
    expect(page.items).toHaveLength(1)
    expect(page.items[0]?.record).toMatchObject({ id: testId(60_001), content: { place: '三车间', ofAnotherClient: '三号线' }, extra: 'kept' })
    expect(['accepted', 'returned']).toContain(page.items[0]?.record?.state)
    expect(page.count).toBe(1)
  })
})
