import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_CHECKSUM', () => {
  test('the last digit changed', () => expect(idsFor({ idNumber: '430102199203140215' })).toEqual(['ID_CHECKSUM']))
  test('a digit changed', () => expect(idsFor({ idNumber: '430102199203140314', gender: '', birthDate: '' })).toEqual(['ID_CHECKSUM']))
  test('a residence permit’s', () => expect(idsFor({ idType: '16', idNumber: '810000199408230022', gender: '', birthDate: '' })).toEqual(['ID_CHECKSUM']))
  test('a foreigner’s card’s', () => expect(idsFor({ idType: '07', idNumber: '911124198108030025', gender: '', birthDate: '' })).toEqual(['ID_CHECKSUM']))
  test('a wrong county follows from it and is not told', () => expect(idsFor({ idNumber: '439902199203140214', gender: '', birthDate: '' })).toEqual(['ID_CHECKSUM']))
  test('passes: 810000…, a published specimen', () => expect(idsFor({ idType: '16', idNumber: '810000199408230021', gender: '', birthDate: '' })).toEqual([]))
  test('passes: 830000…, a published specimen', () => expect(idsFor({ idType: '16', idNumber: '830000199201300022', gender: '', birthDate: '' })).toEqual([]))
  test('both characters', () => expect(theFinding('ID_CHECKSUM', { idNumber: '43010219920314021X' })).toMatchObject({ params: { expected: '4', found: 'X' } }))
})
