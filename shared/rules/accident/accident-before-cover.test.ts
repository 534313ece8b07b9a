import { describe, expect, test } from 'vitest'
import { accidentContext, check, coveredPerson, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

describe('ACCIDENT_BEFORE_COVER', () => {
  test('passes: from the first day of cover on', () => expect(said(check(reportOf(), accidentContext([coveredPerson('2026-11-23')])))).toEqual([]))
  test('cover begins the next day', () => expect(check(reportOf(), accidentContext([coveredPerson('2026-11-24')]))).toMatchObject([{ ruleId: 'ACCIDENT_BEFORE_COVER', severity: 'warning', field: 'injured.0.idNumber', params: { cover: '2026-11-24', day: '2026-11-23' } }]))
  test('passes: covered once, now again from later on', () => {
    const person = coveredPerson('2020-03-01', '2026-11-30')
    const again = { insurance: '410', insuredStatus: '1', wageFen: 1, from: '2027-01-01', to: null }
    expect(said(check(reportOf(), accidentContext([{ ...person, participations: [...person.participations, again] }])))).toEqual([])
  })
  test('a gap between two covers is before the second', () => {
    const person = coveredPerson('2020-03-01', '2026-10-31')
    const again = { insurance: '410', insuredStatus: '1', wageFen: 1, from: '2026-12-01', to: null }
    expect(said(check(reportOf(), accidentContext([{ ...person, participations: [...person.participations, again] }])))).toEqual(['ACCIDENT_BEFORE_COVER injured.0.idNumber'])
  })
})
