import { describe, expect, test } from 'vitest'
import { idsFor, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'

describe('NAME_MISMATCH', () => {
  test('the roster has the number under another name, and nothing else is told of the person', () => expect(idsFor({}, { roster: rosterOf(rosterPerson({ '410': ['1', 1] }, { name: '田亮' })) })).toEqual(['NAME_MISMATCH']))
  test('passes: the same name with another dot and a blank', () => expect(idsFor({ operation: '续保', name: '阿依古丽·买买提', 'insurance.110': '否', 'insurance.210': '否', 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' }, { roster: rosterOf(rosterPerson({ '410': ['2', 520_000] }, { name: '阿依古丽 买买提' })) })).toEqual([]))
  test('passes: somebody else on the roster', () => expect(idsFor({}, { roster: rosterOf() })).toEqual([]))
  test('both names', () => expect(theFinding('NAME_MISMATCH', {}, { roster: rosterOf(rosterPerson({}, { name: '田亮' })) })).toMatchObject({ field: 'name', value: '向楠', params: { rosterName: '田亮' } }))
})
