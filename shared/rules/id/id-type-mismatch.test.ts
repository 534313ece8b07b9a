import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('ID_TYPE_MISMATCH', () => {
  test('a residence permit’s number as a resident ID', () => expect(idsFor({ idNumber: '810000199408230021', gender: '', birthDate: '' })).toEqual(['ID_TYPE_MISMATCH']))
  test('a resident ID as a residence permit', () => expect(idsFor({ idType: '16' })).toEqual(['ID_TYPE_MISMATCH']))
  test('passes: a residence permit', () => expect(idsFor({ idType: '16', idNumber: '810000199408230021', gender: '', birthDate: '' })).toEqual([]))
  test('the right type is suggested', () => expect(theFinding('ID_TYPE_MISMATCH', { idNumber: '810000199408230021' })).toMatchObject({ field: 'idType', params: { given: '01', suggested: '16' } }))
})
