import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('DATE_ORDER', () => {
  test('work before birth', () => expect(idsFor({ workStartDate: '1990-01-01' })).toEqual(['DATE_ORDER']))
  test('work after participation', () => expect(idsFor({ workStartDate: '2026-11-02' })).toEqual(['DATE_ORDER']))
  test('passes: work on the day of participation', () => expect(idsFor({ workStartDate: '2026-11-01' })).toEqual([]))
  test('passes: no work date', () => expect(idsFor({ workStartDate: '' })).toEqual([]))
  test('which pair', () => expect(theFinding('DATE_ORDER', { workStartDate: '2026-11-02' })).toMatchObject({ column: 'V', params: { pair: 'workStartDate<=insuredFrom', earlier: '2026-11-02', later: '2026-11-01' } }))
})
