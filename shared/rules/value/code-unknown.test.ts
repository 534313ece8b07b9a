import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('CODE_UNKNOWN', () => {
  test('a word that is no entry', () => expect(idsFor({ ethnicity: '汗族' })).toEqual(['CODE_UNKNOWN']))
  test('a code that is none', () => expect(idsFor({ hukou: '77' })).toEqual(['CODE_UNKNOWN']))
  test('code and name of different entries', () => expect(idsFor({ ethnicity: '01 回族' })).toEqual(['CODE_UNKNOWN']))
  test('an operation that is none', () => expect(idsFor({ operation: '离职' })).toEqual(['CODE_UNKNOWN']))
  test('neither yes nor no', () => expect(idsFor({ 'insurance.210': '待定' })).toEqual(['CODE_UNKNOWN']))
  test('passes: a code', () => expect(idsFor({ ethnicity: '01' })).toEqual([]))
  test('passes: a code that lost its zero', () => expect(idsFor({ ethnicity: { kind: 'number', text: '1' } })).toEqual([]))
  test('passes: code and name', () => expect(idsFor({ ethnicity: '01 汉族', education: '21 大学本科' })).toEqual([]))
  test('passes: code and name without a blank', () => expect(idsFor({ ethnicity: '01汉族' })).toEqual([]))
  test('passes: name and code', () => expect(idsFor({ ethnicity: '汉族(01)' })).toEqual([]))
  test('passes: name and code in full-width brackets', () => expect(idsFor({ ethnicity: '汉族（01）' })).toEqual([]))
  test('passes: without 族', () => expect(idsFor({ ethnicity: '维吾尔' })).toEqual([]))
  test('passes: yes and no in other words', () => expect(idsFor({ 'insurance.210': '√', 'insurance.310': '1', 'insurance.510': 'Y', 'insurance.120': '×' })).toEqual([]))
  test('the nearest entries', () => expect(theFinding('CODE_UNKNOWN', { ethnicity: '维吾而族' })).toMatchObject({ params: { text: '维吾而族', nearest: expect.arrayContaining(['05 维吾尔族']) } }))
  test('the column of the insurance', () => expect(theFinding('CODE_UNKNOWN', { 'insurance.410': '待定' })).toMatchObject({ field: 'insurance.410', column: 'O', value: '待定' }))
})
