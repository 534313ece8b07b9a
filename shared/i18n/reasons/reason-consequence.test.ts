import { expect, test } from 'vitest'
import { shippedCodes } from '../../../test/fixtures/rules/shipped-data.ts'
import { reasonConsequence } from './reason-consequence.ts'

test('every reason of the code table says in both languages what it means for the worker', () => {
  const reasons = shippedCodes().table('AAE160.decrease').entries
  expect(reasons.length).toBeGreaterThan(15)
  for (const { code } of reasons) {
    expect(reasonConsequence(code, 'zh-CN'), code).not.toBe(reasonConsequence('0000', 'zh-CN'))
    expect(reasonConsequence(code, 'en'), code).not.toBe(reasonConsequence('0000', 'en'))
  }
})

test('a reason that nobody here knows is left to the bureau', () => {
  expect(reasonConsequence('6351', 'zh-CN')).toContain('以经办机构核定为准')
})
