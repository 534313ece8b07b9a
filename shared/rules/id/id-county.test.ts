import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('ID_COUNTY', () => {
  test('a county that never was', () => expect(idsFor({ idNumber: makeId('43019919920314021') })).toEqual(['ID_COUNTY']))
  test('passes: a county that was abolished: 望城县', () => expect(idsFor({ idNumber: makeId('43012219920314021') })).toEqual([]))
  test('passes: a foreigner’s card has none', () => expect(idsFor({ idType: '07', idNumber: '911124198108030024', gender: '', birthDate: '' })).toEqual([]))
  test('a warning with the code', () => expect(theFinding('ID_COUNTY', { idNumber: makeId('43019919920314021') })).toMatchObject({ severity: 'warning', params: { region: '430199' } }))
})
