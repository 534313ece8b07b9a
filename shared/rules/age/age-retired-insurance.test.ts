import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { makeId } from '../../../test/fixtures/rules/add-sheet.ts'

describe('AGE_RETIRED_INSURANCE', () => {
  test('passes: a man of 60 under the rule of 2025', () => expect(idsFor({ idNumber: makeId('43010219660802021'), birthDate: '' })).toEqual([]))
  test('the insurances that are not open', () => expect(theFinding('AGE_RETIRED_INSURANCE', { idNumber: makeId('43010219641101021'), birthDate: '' })).toMatchObject({ severity: 'error', field: 'insurance.110', column: 'K', params: { insurances: ['110', '210', '310', '330', '510'] } }))
})
