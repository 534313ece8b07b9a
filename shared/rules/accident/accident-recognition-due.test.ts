import { describe, expect, test } from 'vitest'
import { accidentContext, check, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

const due = (now: string, recognitionOn: string | null = null): unknown[] => check(reportOf(), accidentContext(undefined, { now, recognitionOn })).map(({ ruleId, severity, field, params }) => ({ ruleId, severity, field, params }))

describe('ACCIDENT_RECOGNITION_DUE', () => {
  test('passes: it was applied for', () => expect(due('2026-11-30 08:00', '2026-11-29')).toEqual([]))
  test('the days that are left', () =>
    expect(due('2026-11-30 08:00')).toEqual([{ ruleId: 'ACCIDENT_RECOGNITION_DUE', severity: 'warning', field: 'occurredAt', params: { daysLeft: 23, dueOn: '2026-12-23', days: 30 } }]))
  test('over, it still speaks', () => expect(due('2026-12-25 08:00')).toMatchObject([{ params: { daysLeft: -2 } }]))
  test('passes: an accident without a time', () => expect(said(check(reportOf({ occurredAt: null }), accidentContext(undefined, { recognitionOn: null })))).toEqual(['FIELD_REQUIRED occurredAt']))
})
