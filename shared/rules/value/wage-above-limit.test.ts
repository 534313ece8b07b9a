import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('WAGE_ABOVE_LIMIT', () => {
  test('above the limit of that month', () => expect(idsFor({ wageFen: '20100.01' })).toEqual(['WAGE_ABOVE_LIMIT']))
  test('passes: the limit itself', () => expect(idsFor({ wageFen: '20100' })).toEqual([]))
  test('the base that will be used', () => expect(theFinding('WAGE_ABOVE_LIMIT', { wageFen: '30000' })).toMatchObject({ severity: 'warning', params: { wageFen: 3_000_000, baseFen: 2_010_000 } }))
})
