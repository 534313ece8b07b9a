import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('OP_NEW_BUT_KNOWN', () => {
  test('a person whose insurance is suspended', () => expect(idsFor({}, { roster: rosterOf(rosterPerson({ '410': ['2', 520_000] })) })).toEqual(['OP_NEW_BUT_KNOWN']))
  test('passes: nobody of that number', () => expect(idsFor({}, { roster: rosterOf() })).toEqual([]))
  test('passes: no roster', () => expect(idsFor({})).toEqual([]))
  test('resume is right', () => expect(theFinding('OP_NEW_BUT_KNOWN', {}, { roster: rosterOf(rosterPerson({ '410': ['2', 520_000] })) })).toMatchObject({ column: 'I', params: { right: 'resume' } }))
  test('where something runs and something is suspended, resume', () => expect(theFinding('OP_NEW_BUT_KNOWN', {}, { roster: rosterOf(rosterPerson({ '410': ['1', 520_000], '310': ['2', 520_000] })) })).toMatchObject({ params: { right: 'resume' } }))
  test('where all has ended neither operation is open', () => expect(theFinding('OP_NEW_BUT_KNOWN', {}, { roster: rosterOf(rosterPerson({ '410': ['4', 520_000] })) })).toMatchObject({ params: { right: 'counter' } }))
  test('nothing is right where it runs', () => expect(theFinding('OP_NEW_BUT_KNOWN', {}, { roster: rosterOf(rosterPerson({ '410': ['1', 520_000] })) })).toMatchObject({ params: { right: 'none' } }))
  test('known by the 15-digit form', () => expect(theFinding('OP_NEW_BUT_KNOWN', { idNumber: '430102920314021' }, { roster: rosterOf(rosterPerson({ '410': ['2', 520_000] })) })).toMatchObject({ params: { right: 'resume' } }))
})
