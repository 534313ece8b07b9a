import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('NAME_AMBIGUOUS', () => {
  test('passes: one of the name and a number', () => expect(idsFor({}, { roster: rosterOf() })).toEqual([]))
  test('no number and two of the name', () => expect(theFinding('NAME_AMBIGUOUS', { idNumber: '' }, { roster: rosterOf(rosterPerson(), rosterPerson({}, { idNumber: '430103198511020371' })) })).toMatchObject({ severity: 'warning', field: 'name', params: { people: 2 } }))
})
