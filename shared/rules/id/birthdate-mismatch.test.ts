import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('BIRTHDATE_MISMATCH', () => {
  test('another day', () => expect(idsFor({ birthDate: '1992-03-15' })).toEqual(['BIRTHDATE_MISMATCH']))
  test('another month alone', () => expect(idsFor({ birthDate: '1992-04' })).toEqual(['BIRTHDATE_MISMATCH']))
  test('passes: the same day in another form', () => expect(idsFor({ birthDate: '1992年3月14日' })).toEqual([]))
  test('passes: the right month alone', () => expect(idsFor({ birthDate: '1992.03' })).toEqual([]))
  test('passes: left empty', () => expect(idsFor({ birthDate: '' })).toEqual([]))
  test('both are told', () => expect(theFinding('BIRTHDATE_MISMATCH', { birthDate: '1992-03-15' })).toMatchObject({ column: 'F', params: { typed: '1992-03-15', byId: '1992-03-14' } }))
})
