import { expect, test } from 'vitest'
import { contextWith } from '../../../test/fixtures/rules/add-sheet.ts'
import { rosterOf } from '../../../test/fixtures/rules/ports.ts'
import { contextFindings, isRosterStale } from './file-findings.ts'

test('ROSTER_STALE: older than the profile’s limit, or of unknown age; without a roster there is nothing to be stale', () => {
  expect(contextFindings(contextWith({ roster: rosterOf(), rosterAgeDays: 8 }), false)).toMatchObject([{ ruleId: 'ROSTER_STALE', severity: 'warning', row: null, params: { days: 8, limit: 7 } }])
  expect(contextFindings(contextWith({ roster: rosterOf(), rosterAgeDays: 7 }), false)).toEqual([])
  expect([isRosterStale(contextWith({ roster: rosterOf() })), isRosterStale(contextWith({ rosterAgeDays: 99 }))]).toEqual([true, false])
})
