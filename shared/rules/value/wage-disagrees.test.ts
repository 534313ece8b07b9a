import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

const RESUME_INJURY = { operation: '续保', 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' }

describe('WAGE_DISAGREES', () => {
  test('another wage in an insurance that runs', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['2', 480_000], '110': ['1', 480_000] })) })).toEqual(['WAGE_DISAGREES']))
  test('passes: the same wage', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['2', 480_000], '110': ['1', 520_000] })) })).toEqual([]))
  test('passes: the other insurance is suspended too', () => expect(idsFor(RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['2', 480_000], '110': ['2', 480_000] })) })).toEqual([]))
  test('both wages', () => expect(theFinding('WAGE_DISAGREES', RESUME_INJURY, { roster: rosterOf(rosterPerson({ '410': ['2', 480_000], '110': ['1', 480_000] })) })).toMatchObject({ severity: 'warning', params: { wageFen: 520_000, registeredFen: 480_000, insurance: '110' } }))
})
