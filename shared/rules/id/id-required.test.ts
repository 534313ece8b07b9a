import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('ID_REQUIRED', () => {
  test('an empty number', () => expect(idsFor({ idNumber: '' })).toEqual(['ID_REQUIRED']))
  test('passes: a number', () => expect(idsFor({})).toEqual([]))
  test('the roster’s only person of the name is offered, masked', () => expect(theFinding('ID_REQUIRED', { idNumber: '' }, { roster: rosterOf(rosterPerson()) })).toMatchObject({ params: { rosterMatch: '430102********0214' } }))
  test('two of the name are no offer', () => expect(theFinding('ID_REQUIRED', { idNumber: '' }, { roster: rosterOf(rosterPerson(), rosterPerson({}, { idNumber: '430103198511020371' })) })).toMatchObject({ params: { rosterMatch: null } }))
})
