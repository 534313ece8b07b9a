import { describe, expect, it } from 'vitest'
import { BOMBS, type Bomb } from '../../../test/fixtures/workbooks/bombs.ts'
import { readWorkbook } from './read-workbook.ts'
import type { ReadOutcome } from './read-outcome.ts'

/** How an outcome compares with what a hostile file must end in. */
export function endOf(outcome: ReadOutcome): unknown {
  if (outcome.ok) return 'read'
  if (outcome.refusal === undefined) return outcome
  const { ruleId, params } = outcome.refusal
  return { ruleId, why: params['reason'] ?? params['limit'] }
}

const expected = (bomb: Bomb): unknown => (bomb.end === 'read' ? 'read' : expect.objectContaining(bomb.end))

describe('hostile files', () => {
  it.each(BOMBS.map((bomb) => [bomb.name, bomb] as const))('%s', { timeout: 30_000 }, async (_name, bomb) => {
    const bytes = bomb.make()
    const objectKeys = Reflect.ownKeys(Object.prototype)
    const arrayKeys = Reflect.ownKeys(Array.prototype)
    const from = performance.now()
    const outcome = await readWorkbook({ bytes }, {}, () => undefined)
    expect(endOf(outcome)).toEqual(expected(bomb))
    expect(performance.now() - from).toBeLessThan(3_000)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(objectKeys)
    expect(Reflect.ownKeys(Array.prototype)).toEqual(arrayKeys)
  })
})
