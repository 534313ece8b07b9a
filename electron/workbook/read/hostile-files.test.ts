import { describe, expect, it } from 'vitest'
import { BOMBS, type Bomb } from '../../../test/fixtures/workbooks/bombs.ts'
import { FORMAT_BOMBS } from '../../../test/fixtures/workbooks/format-bombs.ts'
import { readWorkbook } from './read-workbook.ts'
import type { ReadOutcome } from './read-outcome.ts'

/** How an outcome compares with what a hostile file must end in. */
function endOf(outcome: ReadOutcome): unknown {
  if (outcome.ok) return 'read'
  if (outcome.refusal === undefined) return outcome
  const { ruleId, params } = outcome.refusal
  return { ruleId, why: params['reason'] ?? params['limit'] }
}

const expected = (bomb: Bomb): unknown => (bomb.end === 'read' ? 'read' : expect.objectContaining(bomb.end))

describe('hostile files', () => {
  it.each([...BOMBS, ...FORMAT_BOMBS].map((bomb) => [bomb.name, bomb] as const))('%s', { timeout: 30_000 }, async (_name, bomb) => {
    const bytes = bomb.make()
    const objectKeys = Reflect.ownKeys(Object.prototype)
    const arrayKeys = Reflect.ownKeys(Array.prototype)
    const from = process.cpuUsage()
    const outcome = await readWorkbook({ bytes }, {}, () => undefined)
    expect(endOf(outcome)).toEqual(expected(bomb))
    // Processor time, so that a busy machine is not taken for a slow reader.
    const { user, system } = process.cpuUsage(from)
    expect((user + system) / 1000, 'milliseconds').toBeLessThan(3_000)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(objectKeys)
    expect(Reflect.ownKeys(Array.prototype)).toEqual(arrayKeys)
  })
})
