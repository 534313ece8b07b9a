import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_LENGTH', () => {
  test('17 characters', () => expect(idsFor({ idNumber: '43010219920314021' })).toEqual(['ID_LENGTH']))
  test('19 characters', () => expect(idsFor({ idNumber: '4301021992031402140' })).toEqual(['ID_LENGTH']))
  test('a word', () => expect(idsFor({ idNumber: '待补' })).toEqual(['ID_LENGTH']))
  test('a residence permit of 15', () => expect(idsFor({ idType: '16', idNumber: '810000940823002', gender: '', birthDate: '' })).toEqual(['ID_LENGTH']))
  test('passes: 18 characters', () => expect(idsFor({})).toEqual([]))
  test('passes: a passport of 9', () => expect(idsFor({ idType: '08', idNumber: 'E12345678' })).toEqual([]))
  test('both lengths are told', () => expect(theFinding('ID_LENGTH', { idNumber: '43010219920314021' })).toMatchObject({ params: { length: 17 } }))
})
