import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'

describe('DATE_FUTURE', () => {
  test('the day after the declaration month', () => expect(idsFor({ insuredFrom: '2026-12-01' })).toEqual(['DATE_FUTURE']))
  test('a birth date after today', () => expect(idsFor({ idType: '08', idNumber: 'E12345678', birthDate: '2026-11-24', workStartDate: '' })).toEqual(['DATE_FUTURE']))
  test('a birth date after today is not told again as a mismatch', () => expect(idsFor({ birthDate: '2099-01-01' })).toEqual(['DATE_FUTURE']))
  test('passes: the last day of the month', () => expect(idsFor({ insuredFrom: '2026-11-30' })).toEqual([]))
  test('passes: an earlier month is open to a declaration of this one', () => expect(idsFor({ insuredFrom: '2026-10-01' })).toEqual([]))
  test('the latest day', () => expect(theFinding('DATE_FUTURE', { insuredFrom: '2026-12-01' })).toMatchObject({ params: { latest: '2026-11-30' } }))
  test('of a removal: the day after the declaration month', () => expect(checkRemoval({ removedOn: '2026-12-01' }).findings).toMatchObject([{ ruleId: 'DATE_FUTURE', column: 'F', params: { field: 'removedOn', latest: '2026-11-30' } }]))
  test('of a removal passes: the last day of the month', () => expect(checkRemoval({ removedOn: '2026-11-30' }).findings).toEqual([]))
})
