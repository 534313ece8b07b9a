import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

const RESUME_INJURY = { operation: '续保', 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' }

describe('OP_RESUME_BUT_ACTIVE', () => {
  test('it runs', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['1', 520_000] })) })).toEqual(['OP_RESUME_BUT_ACTIVE']))
  test('it has ended', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['4', 520_000] })) })).toEqual(['OP_RESUME_BUT_ACTIVE']))
  test('it never was', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({})) })).toEqual(['OP_RESUME_BUT_ACTIVE']))
  test('passes: it is suspended', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['2', 520_000] })) })).toEqual([]))
  test('which, and how it stands', () => expect(theFinding('OP_RESUME_BUT_ACTIVE', RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['1', 520_000] })) })).toMatchObject({ column: 'O', params: { insurance: '410', status: '1' } }))
})
