import { describe, expect, test } from 'vitest'
import { accidentContext, check, coveredPerson, injuredOf, OTHER_ID, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

describe('ACCIDENT_NOT_ON_ROSTER', () => {
  const on = (...people: Parameters<typeof accidentContext>[0] & object): string[] => said(check(reportOf(), accidentContext(people)))
  test('passes: covered on that day', () => expect(on(coveredPerson())).toEqual([]))
  test('passes: left afterwards, also on the last day of cover', () => {
    expect(on(coveredPerson('2020-03-01', '2026-11-23'))).toEqual([])
    expect(on(coveredPerson('2020-03-01', '2026-12-31'))).toEqual([])
  })
  test('unknown to the roster', () =>
    expect(check(reportOf({}, [injuredOf({ idNumber: OTHER_ID, personId: null })]))).toMatchObject([{ ruleId: 'ACCIDENT_NOT_ON_ROSTER', severity: 'warning', field: 'injured.0.idNumber', params: { known: false, until: null, day: '2026-11-23' } }]))
  test('left before that day', () => expect(check(reportOf(), accidentContext([coveredPerson('2020-03-01', '2026-11-22')]))).toMatchObject([{ ruleId: 'ACCIDENT_NOT_ON_ROSTER', params: { known: true, until: '2026-11-22' } }]))
  test('never in 工伤 here', () => expect(check(reportOf(), accidentContext([{ ...coveredPerson(), participations: [] }]))).toMatchObject([{ ruleId: 'ACCIDENT_NOT_ON_ROSTER', params: { known: true, until: null } }]))
  test('passes: without a roster nobody can say', () => expect(said(check(reportOf(), accidentContext(null)))).toEqual([]))
  test('passes: a wrong number is its own finding', () => expect(said(check(reportOf({}, [injuredOf({ idNumber: '430102199203140215' })])))).toEqual(['ID_CHECKSUM injured.0.idNumber']))
})
