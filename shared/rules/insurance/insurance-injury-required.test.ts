import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'

describe('INSURANCE_INJURY_REQUIRED', () => {
  test('工伤 left out', () => expect(idsFor({ 'insurance.410': '否' })).toEqual(['INSURANCE_INJURY_REQUIRED']))
  test('passes: a unit without 工伤', () => expect(idsFor({ 'insurance.410': '否' }, { unit: { insurances: ['110', '210', '310', '330', '510'] } })).toEqual([]))
  test('passes: a region that does not ask it', () => expect(idsFor({ 'insurance.410': '否' }, { profile: { ...PROFILE, injuryRequired: false } })).toEqual([]))
  test('its column', () => expect(theFinding('INSURANCE_INJURY_REQUIRED', { 'insurance.410': '' })).toMatchObject({ column: 'O', field: 'insurance.410' }))
})
