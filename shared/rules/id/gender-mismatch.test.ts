import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('GENDER_MISMATCH', () => {
  test('女 beside an odd 17th digit', () => expect(idsFor({ gender: '女' })).toEqual(['GENDER_MISMATCH']))
  test('2 for it', () => expect(idsFor({ gender: '2' })).toEqual(['GENDER_MISMATCH']))
  test('passes: 男', () => expect(idsFor({ gender: '男' })).toEqual([]))
  test('passes: left empty: the number says it', () => expect(idsFor({ gender: '' })).toEqual([]))
  test('passes: a passport says nothing', () => expect(idsFor({ idType: '08', idNumber: 'E12345678', gender: '女' })).toEqual([]))
  test('both are told', () => expect(theFinding('GENDER_MISMATCH', { gender: '女' })).toMatchObject({ column: 'E', params: { typed: '2', byId: '1' } }))
})
