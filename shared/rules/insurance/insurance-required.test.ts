import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('INSURANCE_REQUIRED', () => {
  test('nothing ticked, and 工伤 is not missed on top', () => expect(idsFor({ 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否', 'insurance.410': '否' })).toEqual(['INSURANCE_REQUIRED']))
  test('all blank', () => expect(idsFor({ 'insurance.110': '', 'insurance.210': '', 'insurance.310': '', 'insurance.510': '', 'insurance.330': '', 'insurance.410': '', 'insurance.120': '' })).toEqual(['INSURANCE_REQUIRED']))
  test('passes: 工伤 alone', () => expect(idsFor({ 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' })).toEqual([]))
})
