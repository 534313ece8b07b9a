import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('INSURANCE_NOT_OF_UNIT', () => {
  test('机关养老 in an enterprise', () => expect(idsFor({ 'insurance.110': '否', 'insurance.120': '是' })).toEqual(['INSURANCE_NOT_OF_UNIT']))
  test('passes: the unit is not known', () => expect(idsFor({}, { unit: null })).toEqual([]))
  test('which', () => expect(theFinding('INSURANCE_NOT_OF_UNIT', { 'insurance.110': '否', 'insurance.120': '是' })).toMatchObject({ column: 'L', value: '是', params: { insurance: '120' } }))
})
