import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'

describe('DATE_FORMAT', () => {
  test('a year of two digits', () => expect(idsFor({ insuredFrom: '26-11-01' })).toEqual(['DATE_FORMAT']))
  test('a day that does not exist', () => expect(idsFor({ insuredFrom: '2026-02-30' })).toEqual(['DATE_FORMAT']))
  test('a word', () => expect(idsFor({ workStartDate: '去年' })).toEqual(['DATE_FORMAT']))
  test('a number that lost a zero: 2026.1', () => expect(idsFor({ insuredFrom: { kind: 'number', text: '2026.1' } })).toEqual(['DATE_FORMAT']))
  test('day first', () => expect(idsFor({ insuredFrom: '1/11/2026' })).toEqual(['DATE_FORMAT']))
  test('passes: dots', () => expect(idsFor({ insuredFrom: '2026.11.1' })).toEqual([]))
  test('passes: slashes', () => expect(idsFor({ insuredFrom: '2026/11/01' })).toEqual([]))
  test('passes: eight digits', () => expect(idsFor({ insuredFrom: '20261101' })).toEqual([]))
  test('passes: 年月日', () => expect(idsFor({ insuredFrom: '2026年11月1日' })).toEqual([]))
  test('passes: the month alone', () => expect(idsFor({ insuredFrom: '202611' })).toEqual([]))
  test('passes: a serial as text', () => expect(idsFor({ insuredFrom: '46327' })).toEqual([]))
  test('passes: a serial as a number', () => expect(idsFor({ insuredFrom: { kind: 'number', text: '46327' } })).toEqual([]))
  test('passes: a date cell', () => expect(idsFor({ insuredFrom: { kind: 'date', text: '2026-11-01' } })).toEqual([]))
  test('passes: a time behind it', () => expect(idsFor({ insuredFrom: '2026-11-01 00:00:00' })).toEqual([]))
  test('the cell', () => expect(theFinding('DATE_FORMAT', { insuredFrom: '26-11-01' })).toMatchObject({ column: 'J', value: '26-11-01', params: { field: 'insuredFrom' } }))
  test('a birth month alone that nothing completes', () => expect(theFinding('DATE_FORMAT', { idType: '08', idNumber: 'E12345678', birthDate: '1992-03' })).toMatchObject({ field: 'birthDate' }))
})
