import { afterEach, describe, expect, test } from 'vitest'
import type { FaultInput } from '../practice/faults/fault.ts'
import { unwrap } from '../../shared/result/result.ts'
import { putConfirmed } from '../../test/fakes/put-confirmed.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'

const made: SignedIn[] = []
const start = async (count = 12, options: Parameters<typeof signedIn>[0] = {}): Promise<{ one: SignedIn; ids: string[] }> => {
  const one = await signedIn({ people: 60, reviewDelayMs: 3_600_000, ...options })
  made.push(one)
  return { one, ids: await one.between((database) => putConfirmed(database, { unit: one.bureau.unit, count })) }
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.dispose()
})

const once = (ids: readonly string[]): Record<string, number> => Object.fromEntries(ids.map((id) => [id, 1]))
const counts = async (one: SignedIn): Promise<Record<string, number>> => unwrap(await one.engine.call('sync.overview', {})).counts

/** Syncs until nothing waits; time goes on between the runs, so that pauses end. */
async function drain(one: SignedIn): Promise<void> {
  for (let round = 0; round < 12; round++) {
    await one.sync()
    const { queued = 0, waiting = 0, sending = 0 } = await counts(one)
    if (queued + waiting + sending === 0) return
    one.clock.advance(15 * 60_000)
  }
}

const writing = 'P* /v1/declarations*'
const storms: [string, FaultInput[]][] = [
  ['answers that are lost after the work was done', [{ kind: 'lose-answer', route: writing, probability: 0.7 }]],
  ['requests that never arrive', [{ kind: 'lose-request', route: writing, probability: 0.7 }]],
  ['connections that are reset', [{ kind: 'reset', probability: 0.3 }]],
  ['500 after the work was done', [{ kind: 'problem-after', code: 'internal', route: writing, probability: 0.7 }]],
  ['500 before any work', [{ kind: 'problem-before', code: 'internal', route: writing, count: 2 }]],
  ['429 with Retry-After', [{ kind: 'problem-before', code: 'rate-limited', retryAfterSeconds: 1, route: writing, count: 2 }]],
  ['503 with Retry-After', [{ kind: 'problem-before', code: 'unavailable', retryAfterSeconds: 1, count: 2 }]],
  ['deliveries that come twice', [{ kind: 'duplicate', route: writing, probability: 0.8 }]],
  ['bodies that are cut off', [{ kind: 'truncated', probability: 0.3 }]],
  ['tokens that expire in the middle', [{ kind: 'expired-token', probability: 0.3 }]],
]

describe('exactly once, over real HTTP', () => {
  test.each(storms)('through %s', async (_, faults) => {
    const { one, ids } = await start()
    one.bureau.control.faults.add(faults, 11)
    await one.sync()
    await one.sync()
    one.bureau.control.faults.clear()
    // A token that was pronounced dead for good needs the operator again; nothing is lost by it.
    await one.signIn()
    await drain(one)
    expect(await counts(one)).toEqual({ queued: 0, sending: 0, waiting: 0, sent: ids.length, parked: 0 })
    expect(one.bureau.control.effectCounts()).toEqual(once(ids))
  })

  test('an unreachable bureau costs one attempt and changes nothing', async () => {
    const { one, ids } = await start()
    await one.bureau.control.refuseConnections()
    expect(await one.sync()).toMatchObject({ ok: false, error: { code: 'BUREAU_UNREACHABLE', retryable: true } })
    expect(await counts(one)).toMatchObject({ queued: ids.length, waiting: 0 })
    expect(unwrap(await one.engine.call('session.status', {})).connection).toBe('offline')
    await one.bureau.control.acceptConnections()
    await drain(one)
    expect(one.bureau.control.effectCounts()).toEqual(once(ids))
  })

  test('one that is refused is parked with the bureau’s words and holds nobody up; a person may try it again', async () => {
    const { one, ids } = await start(6)
    const bad = await one.between((database) => {
      const [id = ''] = putConfirmed(database, { unit: one.bureau.unit, count: 1, first: 500, month: '2031-01' })
      return id
    })
    const more = await one.between((database) => putConfirmed(database, { unit: one.bureau.unit, count: 3, first: 501 }))
    const run = unwrap(await one.sync())
    expect(run).toMatchObject({ outcome: 'partial', sent: ids.length + more.length, parked: 1 })
    const parked = unwrap(await one.engine.call('sync.items', { states: ['parked'], offset: 0, limit: 10 })).items
    expect(parked).toMatchObject([{ id: bad, reasonCode: 'month-closed', reasonWords: expect.stringMatching(/[一-鿿]/) }])
    expect(unwrap(await one.engine.call('sync.retry', { id: bad }))).toMatchObject({ state: 'waiting' })
    expect(unwrap(await one.sync())).toMatchObject({ sent: 0, parked: 1 })
    expect(await one.engine.call('sync.retry', { id: ids[0] ?? '' })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
    expect(one.bureau.control.effectCounts()).toEqual(once([...ids, ...more]))
  })

  test('after the window of the keys the bureau is asked before anything is sent again', async () => {
    const { one, ids } = await start(4, { idempotencyWindowSeconds: 3_600 })
    one.bureau.control.faults.add([{ kind: 'lose-answer', route: writing, count: 1 }])
    await one.sync()
    one.bureau.control.faults.clear()
    one.bureau.control.clock.advance(48 * 3_600_000)
    one.clock.advance(48 * 3_600_000)
    one.bureau.control.clearHistory()
    await one.signIn()
    await drain(one)
    expect(one.bureau.control.effectCounts()).toEqual(once(ids))
    const { requests } = one.bureau.control.history()
    expect(requests.filter((request) => request.path.startsWith('/v1/declarations') && request.method !== 'GET')).toEqual([])
  })
})
