import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_CHARSET', () => {
  test('a letter O for a zero', () => expect(idsFor({ idNumber: '43O102199203140214' })).toEqual(['ID_CHARSET']))
  test('an X before the end', () => expect(idsFor({ idNumber: '4301021992031X0214' })).toEqual(['ID_CHARSET']))
  test('a letter at the end', () => expect(idsFor({ idNumber: '43010219920314021A' })).toEqual(['ID_CHARSET']))
  test('an X in a 15-digit number', () => expect(idsFor({ idNumber: '43010292031402X', birthDate: '' })).toEqual(['ID_CHARSET']))
  test('place and character', () => expect(theFinding('ID_CHARSET', { idNumber: '43O102199203140214' })).toMatchObject({ params: { position: 3, character: 'O' } }))
  test('passes: an X at the end', () => expect(idsFor({ idNumber: '43010219920314029X' })).toEqual([]))
})
