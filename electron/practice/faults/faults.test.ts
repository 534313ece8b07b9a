import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HEADER } from '../../../shared/bureau/header.ts'
import { PROBLEM_CODES, PROBLEMS } from '../../../shared/bureau/problem.ts'
import { startPracticeBureau, type PracticeBureau } from '../start-practice-bureau.ts'
import { declarationOf, signedIn, TEST_DAY, type BureauClient } from '../testing/bureau-client.ts'
import { faultEngine } from './fault-plan.ts'
import { FAULT_KINDS, type FaultInput } from './fault.ts'

let bureau: PracticeBureau
let client: BureauClient

beforeEach(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 40, today: TEST_DAY, reviewDelayMs: 0 })
  client = await signedIn(bureau)
})
afterEach(() => bureau.close())

const fault = (...faults: FaultInput[]): void => bureau.control.faults.add(faults)
const effectsOf = (key: string): number => bureau.control.effectCounts()[key] ?? 0
const tested = new Set<string>()
const strikes = (kind: (typeof FAULT_KINDS)[number], more: Omit<FaultInput, 'kind'> = {}): void => {
  tested.add(kind)
  fault({ kind, count: 1, ...more })
}

describe('faults of the line', () => {
  it('latency delays the answer', async () => {
    strikes('latency', { delayMs: 120 })
    const start = performance.now()
    await client.get('unit')
    expect(performance.now() - start).toBeGreaterThanOrEqual(115)
  })

  it('reset breaks the connection before anything is done', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('reset')
    await expect(client.submit(declaration)).rejects.toThrow('fetch failed')
    expect((await client.get('intent', { params: { key: declaration.id } })).state).toBe('unknown')
    expect((await client.submit(declaration)).status).toBe(201)
  })

  it('lose-request: nothing was done', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('lose-request', { route: 'PUT *' })
    await expect(client.submit(declaration)).rejects.toThrow('fetch failed')
    expect((await client.get('intent', { params: { key: declaration.id } })).state).toBe('unknown')
    expect(effectsOf(declaration.id)).toBe(0)
  })

  it('lose-answer: the work was done, and the answer comes at the next asking', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('lose-answer', { route: 'PUT *' })
    await expect(client.submit(declaration)).rejects.toThrow('fetch failed')
    expect(effectsOf(declaration.id)).toBe(1)
    const known = await client.get('intent', { params: { key: declaration.id } })
    const again = await client.submit(declaration)
    expect([again.status, again.body]).toEqual([201, known.reply?.body])
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('duplicate: delivered twice, done once', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('duplicate', { route: 'PUT *' })
    expect((await client.submit(declaration)).status).toBe(201)
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('truncated: the body ends before its promised length', async () => {
    strikes('truncated', { route: 'GET /v1/roster/*', fraction: 0.3 })
    await expect(client.call('rosterChanges')).rejects.toThrow()
    expect((await client.get('rosterChanges')).items).toHaveLength(40)
  })

  it('slow-body: the bytes come slowly, and whole', async () => {
    strikes('slow-body', { route: 'GET /v1/unit', bytesPerSecond: 2_000 })
    const start = performance.now()
    const unit = await client.get('unit')
    expect(unit.number).toBe(bureau.unit)
    expect(performance.now() - start).toBeGreaterThan(100)
  })

  it('connections can be refused for a while', async () => {
    await bureau.control.refuseConnections()
    await expect(client.get('unit')).rejects.toThrow('fetch failed')
    await bureau.control.acceptConnections()
    expect((await client.get('unit')).number).toBe(bureau.unit)
  })
})

describe('faults of the answer', () => {
  it('problem-before: each problem of the list, and nothing is done', async () => {
    for (const [index, code] of PROBLEM_CODES.entries()) {
      const declaration = declarationOf(index + 1, bureau.unit)
      strikes('problem-before', { route: 'PUT *', code, retryAfterSeconds: 7 })
      const answer = await client.submit(declaration)
      expect(answer.status).toBe(PROBLEMS[code].status)
      expect(answer.body).toMatchObject({ code, retryable: PROBLEMS[code].retryable })
      expect(answer.headers.get(HEADER.retryAfter)).toBe([429, 503].includes(PROBLEMS[code].status) ? '7' : null)
      expect(effectsOf(declaration.id)).toBe(0)
      expect((await client.get('intent', { params: { key: declaration.id } })).state).toBe('unknown')
    }
  })

  it('problem-after: the answer is an error, the work was done', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('problem-after', { route: 'PUT *', code: 'internal' })
    expect((await client.submit(declaration)).status).toBe(500)
    expect(effectsOf(declaration.id)).toBe(1)
    expect((await client.submit(declaration)).status).toBe(201)
    expect(effectsOf(declaration.id)).toBe(1)
  })

  it('slow-work keeps an intent in progress', async () => {
    const declaration = declarationOf(1, bureau.unit)
    strikes('slow-work', { delayMs: 300 })
    const first = client.submit(declaration)
    await expect.poll(async () => (await client.submit(declaration)).status).toBe(409)
    expect((await first).status).toBe(201)
  })

  it('expired-token: 401 once, and the refresh helps', async () => {
    strikes('expired-token', { route: 'GET *' })
    expect(await client.problem('unit')).toMatchObject({ code: 'token-expired', status: 401 })
    client.session = await client.get('refreshSession', { body: { refreshToken: client.session.refreshToken } })
    expect((await client.get('unit')).number).toBe(bureau.unit)
  })

  it('expired-cursor: 410', async () => {
    const page = await client.get('rosterChanges', { query: { limit: '10' } })
    strikes('expired-cursor')
    expect(await client.problem('rosterChanges', { query: { cursor: page.next } })).toMatchObject({ code: 'cursor-expired', status: 410 })
    expect((await client.get('rosterChanges', { query: { cursor: page.next } })).items).toHaveLength(30)
  })

  it('login-page: 200 with HTML and none of our headers', async () => {
    strikes('login-page')
    const answer = await client.call('rosterChanges')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get(HEADER.bureau)).toBeNull()
    expect(answer.text).toContain('登录')
  })
})

describe('a strange bureau', () => {
  it('empty-roster: well-formed, complete, nobody', async () => {
    strikes('empty-roster')
    expect(await client.get('rosterChanges')).toMatchObject({ items: [], complete: true, count: 0 })
  })

  it('foreign-roster: other people under another unit', async () => {
    const ours = await client.get('rosterChanges')
    strikes('foreign-roster')
    const answer = await client.call('rosterChanges')
    const theirs = answer.body as typeof ours
    expect(answer.headers.get(HEADER.unit)).not.toBe(bureau.unit)
    expect(theirs.items).toHaveLength(50)
    const numbers = new Set(ours.items.map(({ record }) => record?.idNumber))
    expect(theirs.items.some(({ record }) => numbers.has(record?.idNumber))).toBe(false)
  })

  it('other-unit, other-bureau, other-epoch, wrong-clock: by the headers', async () => {
    const truth = await client.call('unit')
    expect([truth.headers.get(HEADER.bureau), truth.headers.get(HEADER.unit), truth.headers.get(HEADER.epoch)]).toEqual(['practice', bureau.unit, client.session.bureau.epoch])
    strikes('other-unit')
    expect((await client.call('unit')).headers.get(HEADER.unit)).not.toBe(bureau.unit)
    strikes('other-bureau')
    expect((await client.call('unit')).headers.get(HEADER.bureau)).toBe('another-bureau')
    strikes('other-epoch')
    expect(Number((await client.call('unit')).headers.get(HEADER.epoch))).toBeLessThan(Number(client.session.bureau.epoch))
    strikes('wrong-clock', { skewMs: 365 * 86_400_000 })
    const date = Date.parse((await client.call('unit')).headers.get('date') ?? '')
    expect(Math.round((date - bureau.control.clock.now()) / 86_400_000)).toBe(365)
  })
})

describe('the dice', () => {
  const play = (seed: number): string => {
    const engine = faultEngine(1)
    engine.add([{ kind: 'lose-answer', probability: 0.4 }, { kind: 'reset', probability: 0.2, route: 'GET *' }], seed)
    return Array.from({ length: 200 }, (_, index) => [...engine.plan(index % 3 ? 'GET' : 'PUT', '/v1/unit').keys()].join('+')).join(',')
  }

  it('fall the same way for the same seed, and otherwise for another', () => {
    expect(play(5)).toBe(play(5))
    expect(play(5)).not.toBe(play(6))
    expect(play(5).match(/lose-answer/g)?.length).toBeGreaterThan(50)
  })

  it('mind the route, the skip and the count', () => {
    const engine = faultEngine(1)
    engine.add([{ kind: 'reset', route: 'PUT /v1/declarations/*', skip: 1, count: 2 }])
    const struck = ['GET /v1/unit', 'PUT /v1/declarations/1', 'PUT /v1/declarations/2', 'PUT /v1/accidents/1', 'PUT /v1/declarations/3', 'PUT /v1/declarations/4'].map((line) => {
      const [method = '', path = ''] = line.split(' ')
      return engine.plan(method, path).has('reset')
    })
    expect(struck).toEqual([false, false, true, false, true, false])
    expect(engine.list()[0]).toMatchObject({ matched: 4, struck: 2 })
  })

  it('are thrown over HTTP too', async () => {
    await client.control('POST', 'faults', { seed: 3, faults: [{ kind: 'problem-before', code: 'rate-limited', count: 1, route: 'GET /v1/unit' }] })
    expect(await client.problem('unit')).toMatchObject({ code: 'rate-limited' })
    expect(await client.control('GET', 'faults')).toMatchObject({ faults: [{ kind: 'problem-before', struck: 1 }] })
    await client.control('DELETE', 'faults')
    expect(await client.control('GET', 'faults')).toEqual({ faults: [] })
    await expect(client.control('POST', 'faults', { faults: [{ kind: 'earthquake' }] })).rejects.toThrow('400')
  })

  it('and every kind of fault stands in a test above', () => {
    expect([...FAULT_KINDS].filter((kind) => !tested.has(kind))).toEqual([])
  })
})
