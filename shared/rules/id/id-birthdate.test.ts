import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('ID_BIRTHDATE', () => {
  test('31 February, the check character right', () => expect(idsFor({ idNumber: '110105194902310026', gender: '', birthDate: '' })).toEqual(['ID_BIRTHDATE']))
  test('born in the future, the check character right', () => expect(idsFor({ idNumber: '110105209912310029', gender: '', birthDate: '' })).toEqual(['ID_BIRTHDATE']))
  test('month 13', () => expect(idsFor({ idNumber: makeId('43010219921314021'), birthDate: '' })).toEqual(['ID_BIRTHDATE']))
  test('before 1900', () => expect(idsFor({ idNumber: makeId('43010218990314021'), birthDate: '' })).toEqual(['ID_BIRTHDATE']))
  test('29 February of a common year', () => expect(idsFor({ idNumber: makeId('43010219930229021'), birthDate: '' })).toEqual(['ID_BIRTHDATE']))
  test('passes: 29 February of a leap year', () => expect(idsFor({ idNumber: makeId('43010219920229021'), birthDate: '1992-02-29' })).toEqual([]))
  test('the date is told', () => expect(theFinding('ID_BIRTHDATE', { idNumber: '110105194902310026' })).toMatchObject({ params: { birthDate: '1949-02-31', today: '2026-11-23' } }))
})
