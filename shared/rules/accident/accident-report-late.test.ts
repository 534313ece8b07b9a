import { describe, expect, test } from 'vitest'
import { accidentContext, check, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

const late = (now: string, reportedAt: string | null): unknown[] => check(reportOf({ reportedAt }), accidentContext(undefined, { now })).filter(({ ruleId }) => ruleId === 'ACCIDENT_REPORT_LATE').map(({ params }) => params)

describe('ACCIDENT_REPORT_LATE', () => {
  test('passes: reported within the limit, whenever it is looked at', () => expect(said(check(reportOf(), accidentContext(undefined, { now: '2026-12-23 08:00' })))).toEqual([]))
  test('passes: at the last minute of 24 hours', () => expect(late('2026-12-01 00:00', '2026-11-24 08:40')).toEqual([]))
  test('a minute later it is a warning', () => expect(late('2026-12-01 00:00', '2026-11-24 08:41')).toEqual([{ hours: 24, limit: 24, red: false, reported: true }]))
  test('past 48 hours it is red', () => expect(late('2026-12-01 00:00', '2026-11-25 08:41')).toEqual([{ hours: 48, limit: 24, red: true, reported: true }]))
  test('without a time of report it is told by now', () => expect(late('2026-11-24 10:00', null)).toEqual([{ hours: 25, limit: 24, red: false, reported: false }]))
  test('the region sets the limit', () => {
    const base = accidentContext()
    const profile = { ...base.profile, accident: { reportHours: 72, reportRedHours: 96, recognitionDays: 30 } }
    expect(said(check(reportOf({ reportedAt: '2026-11-25 08:00' }), { ...base, profile, now: '2026-11-25 09:00' }))).toEqual([])
  })
})
