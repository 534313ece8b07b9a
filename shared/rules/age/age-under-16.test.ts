import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('AGE_UNDER_16', () => {
  test('a day under 16 on the participation date', () => expect(idsFor({ idNumber: makeId('43010220101102021'), birthDate: '', workStartDate: '' })).toEqual(['AGE_UNDER_16']))
  test('passes: 16 on the very day', () => expect(idsFor({ idNumber: makeId('43010220101101021'), birthDate: '', workStartDate: '' })).toEqual([]))
  test('age and day', () => expect(theFinding('AGE_UNDER_16', { idNumber: makeId('43010220101102021'), birthDate: '', workStartDate: '' })).toMatchObject({ field: 'idNumber', params: { age: 15, minimum: 16, on: '2026-11-01' } }))
  test('a typed birth date where the document has none', () => expect(theFinding('AGE_UNDER_16', { idType: '08', idNumber: 'E12345678', birthDate: '2011-01-01', workStartDate: '' })).toMatchObject({ field: 'birthDate' }))
})
