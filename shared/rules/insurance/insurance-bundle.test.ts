import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'

describe('INSURANCE_BUNDLE', () => {
  test('医疗 without 生育', () => expect(idsFor({ 'insurance.510': '否' })).toEqual(['INSURANCE_BUNDLE']))
  test('大额 alone', () => expect(idsFor({ 'insurance.310': '否', 'insurance.510': '否' })).toEqual(['INSURANCE_BUNDLE']))
  test('passes: none of them', () => expect(idsFor({ 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' })).toEqual([]))
  test('passes: what the unit does not have is not asked for', () => expect(idsFor({ 'insurance.330': '否' }, { unit: { insurances: ['110', '210', '310', '410', '510'] } })).toEqual([]))
  test('passes: a region without bundles', () => expect(idsFor({ 'insurance.510': '否' }, { profile: { ...PROFILE, insuranceBundles: [] } })).toEqual([]))
  test('what is missing', () => expect(theFinding('INSURANCE_BUNDLE', { 'insurance.510': '否' })).toMatchObject({ column: 'P', params: { bundle: ['310', '510', '330'], missing: ['510'] } }))
})
