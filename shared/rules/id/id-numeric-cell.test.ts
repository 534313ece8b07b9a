import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('ID_NUMERIC_CELL', () => {
  test('18 digits in a number cell', () => expect(idsFor({ idNumber: { kind: 'number', text: '430102199203140200' } })).toEqual(['ID_NUMERIC_CELL']))
  test('an exponent in a number cell', () => expect(idsFor({ idNumber: { kind: 'number', text: '4.30102199203140E+17' } })).toEqual(['ID_NUMERIC_CELL']))
  test('an exponent as text, from a CSV', () => expect(idsFor({ idNumber: '4.30102E+17' })).toEqual(['ID_NUMERIC_CELL']))
  test('passes: 18 digits as text', () => expect(idsFor({})).toEqual([]))
  test('the roster’s person of that name and that beginning is offered', () => expect(theFinding('ID_NUMERIC_CELL', { idNumber: { kind: 'number', text: '430102199203140000' } }, { roster: rosterOf(rosterPerson({}, { name: '向楠' })) })).toMatchObject({ value: '430102199203140000', params: { rosterMatch: '430102********0214' } }))
  test('a person of that name with another beginning is not', () => expect(theFinding('ID_NUMERIC_CELL', { idNumber: { kind: 'number', text: '430102199203140000' } }, { roster: rosterOf(rosterPerson({}, { idNumber: '430103198511020371' })) })).toMatchObject({ params: { rosterMatch: null } }))
})
