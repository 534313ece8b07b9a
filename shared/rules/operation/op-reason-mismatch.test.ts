import { describe, expect, test } from 'vitest'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('OP_REASON_MISMATCH', () => {
  test.each([['暂停参保', '6301'], ['终止参保', '6401 死亡'], ['在职转退休', '6501'], ['停保', '6399'], ['险种调出单位', '6302'], ['调出', '6404'], ['24', '6302'], ['暂停参保', '6302'], ['终止参保', '6404']])('passes: %s with %s', (operation, reason) =>
    expect(checkRemoval({ operation, reason }).findings.filter(({ severity }) => severity === 'error')).toEqual([]))
  test.each([['终止参保', '6301'], ['暂停参保', '6401'], ['暂停参保', '6501 在职转退休'], ['在职转退休', '6301'], ['险种调出单位', '6301'], ['险种调出单位', '6401'], ['险种调出单位', '6501']])('%s with %s', (operation, reason) =>
    expect(checkRemoval({ operation, reason }).findings.filter(({ severity }) => severity === 'error').map(({ ruleId, column }) => [ruleId, column])).toEqual([['OP_REASON_MISMATCH', 'E']]))
  test('the right operation', () => expect(checkRemoval({ operation: '暂停参保', reason: '6401' }).findings[0]?.params).toMatchObject({ operation: 'suspend', right: 'end' }))
})
