import { describe, expect, test } from 'vitest'
import { check, injuredOf, NOW, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

const order = (changes: Parameters<typeof reportOf>[0], injured: Parameters<typeof injuredOf>[0] = {}): unknown[] =>
  check(reportOf(changes, [injuredOf(injured)])).filter(({ ruleId }) => ruleId === 'ACCIDENT_TIME_ORDER').map(({ field, params }) => `${field ?? ''} ${String(params['pair'])}`)

describe('ACCIDENT_TIME_ORDER', () => {
  test('passes: in order, also all in one minute', () => {
    expect(said(check(reportOf()))).toEqual([])
    expect(order({ occurredAt: NOW, reportedAt: NOW }, { treatedAt: NOW })).toEqual([])
  })
  test.each([
    ['occurredAt', { occurredAt: '2026-11-23 18:01', reportedAt: null }, { treatedAt: null }, 'occurredAt occurred<now'],
    ['treated before the accident', {}, { treatedAt: '2026-11-23 08:39' }, 'injured.0.treatedAt occurred<treated'],
    ['treated after the report', {}, { treatedAt: '2026-11-23 10:01' }, 'injured.0.treatedAt treated<reported'],
    ['died before the accident', {}, { degree: '1', diedAt: '2026-11-22 08:00' }, 'injured.0.diedAt occurred<died'],
    ['died before the treatment', {}, { degree: '1', diedAt: '2026-11-23 09:00' }, 'injured.0.diedAt treated<died'],
    ['reported before the accident', { reportedAt: '2026-11-23 08:00' }, { treatedAt: null }, 'reportedAt occurred<reported'],
    ['reported in the future', { reportedAt: '2026-11-24 08:00' }, {}, 'reportedAt reported<now'],
  ])('%s', (_what, changes, injured, expected) => expect(order(changes, injured)).toEqual([expected]))
  test('is an error, and names both times', () =>
    expect(check(reportOf({}, [injuredOf({ treatedAt: '2026-11-23 08:00' })]))).toMatchObject([{ severity: 'error', value: '2026-11-23 08:00', params: { earlier: '2026-11-23 08:40', later: '2026-11-23 08:00' } }]))
})
