import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'

describe('WAGE_BELOW_LIMIT', () => {
  test('below the limit of that month', () => expect(idsFor({ wageFen: '4019.99' })).toEqual(['WAGE_BELOW_LIMIT']))
  test('passes: the limit itself', () => expect(idsFor({ wageFen: '4020' })).toEqual([]))
  test('passes: 工伤 alone has no limits here', () => expect(idsFor({ wageFen: '3000', 'insurance.110': '', 'insurance.210': '', 'insurance.310': '', 'insurance.510': '', 'insurance.330': '' })).toEqual([]))
  test('the base that will be used', () => expect(theFinding('WAGE_BELOW_LIMIT', { wageFen: '3000' })).toMatchObject({ severity: 'warning', params: { wageFen: 300_000, baseFen: 402_000, from: '2026-07' } }))
  test('工伤 alone where the region limits it', () => expect(theFinding('WAGE_BELOW_LIMIT', { wageFen: '3000', 'insurance.110': '', 'insurance.210': '', 'insurance.310': '', 'insurance.510': '', 'insurance.330': '' }, { profile: { ...PROFILE, injuryBaseLimited: true } })).toMatchObject({ params: { insurance: '410' } }))
})
