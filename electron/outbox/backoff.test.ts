import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../shared/bureau/problem.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { backoffMs, earliestTry, withTry } from './backoff.ts'
import { classify } from './classify.ts'

const now = Date.parse('2026-11-23T08:00:00Z')

test('the ninth try within an hour waits until the first of the eight is an hour old', () => {
  let tries: string[] = []
  for (let index = 0; index < 8; index++) tries = withTry(tries, now + index * 60_000)
  expect(tries).toHaveLength(8)
  expect(earliestTry(tries.slice(1), now + 8 * 60_000)).toBe(now + 8 * 60_000)
  expect(earliestTry(tries, now + 8 * 60_000)).toBe(now + 3_600_000)
  expect(earliestTry(tries, now + 3_600_001)).toBe(now + 3_600_001)
})

test('a clock that was set back does not lock an item out', () => {
  const future = Array.from({ length: 8 }, () => '2099-01-01T00:00:00.000Z')
  expect(earliestTry(future, now)).toBe(now)
  expect(withTry(future, now)).toEqual([new Date(now).toISOString()])
})

test('the pause has full jitter under a doubling limit, and never undercuts Retry-After', () => {
  const random = seededRandom(1)
  for (let attempts = 1; attempts < 30; attempts++) {
    const pause = backoffMs(attempts, null, random)
    expect(pause).toBeLessThanOrEqual(Math.min(600_000, 2_000 * 2 ** (attempts - 1)))
    expect(backoffMs(attempts, 120_000, random)).toBeGreaterThanOrEqual(120_000)
  }
  // After an outage of an hour, 200 clients do not come back in the same second.
  const seconds = Map.groupBy(Array.from({ length: 200 }, () => Math.floor(backoffMs(12, null, random) / 1000)), (second) => second)
  expect(Math.max(...[...seconds.values()].map((clients) => clients.length))).toBeLessThanOrEqual(10)
})

test('every problem of the contract has a verdict, and a newer one parks this intent alone or asks', () => {
  for (const code of PROBLEM_CODES) expect(['retry', 'ask', 'park', 'stop']).toContain(classify(code, false))
  expect(classify('brand-new-refusal', false)).toBe('park')
  expect(classify('brand-new-hiccup', true)).toBe('ask')
})
