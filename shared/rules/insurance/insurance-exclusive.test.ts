import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'

describe('INSURANCE_EXCLUSIVE', () => {
  test('企业养老 and 机关养老', () => expect(idsFor({ 'insurance.120': '是' }, { unit: null })).toEqual(['INSURANCE_EXCLUSIVE']))
  test('passes: one of them', () => expect(idsFor({ 'insurance.110': '否', 'insurance.120': '是' }, { unit: null })).toEqual([]))
})
