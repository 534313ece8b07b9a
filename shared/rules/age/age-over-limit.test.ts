import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('AGE_OVER_LIMIT', () => {
  test('a man of 71, and nothing else of his age', () => expect(idsFor({ idNumber: makeId('43010219551101021'), gender: '', birthDate: '' })).toEqual(['AGE_OVER_LIMIT']))
  test('a woman of 66', () => expect(idsFor({ idNumber: makeId('43010219601101022'), gender: '', birthDate: '' })).toEqual(['AGE_OVER_LIMIT']))
  test('age and limit', () => expect(theFinding('AGE_OVER_LIMIT', { idNumber: makeId('43010219551101021'), birthDate: '' })).toMatchObject({ severity: 'error', params: { age: 71, limit: 70 } }))
})
