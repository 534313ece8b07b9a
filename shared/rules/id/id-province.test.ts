import { describe, expect, test } from 'vitest'
import { idsFor } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('ID_PROVINCE', () => {
  test('a province that is none, one cause, so no wrong check character', () => expect(idsFor({ idNumber: '000102199203140214' })).toEqual(['ID_PROVINCE']))
  test('99, with a right check character', () => expect(idsFor({ idNumber: makeId('99010219920314021') })).toEqual(['ID_PROVINCE']))
  test('passes: Hunan', () => expect(idsFor({})).toEqual([]))
  test('passes: a foreigner’s card issued in Beijing', () => expect(idsFor({ idType: '07', idNumber: '911124198108030024', gender: '女', birthDate: '1981-08-03' })).toEqual([]))
})
