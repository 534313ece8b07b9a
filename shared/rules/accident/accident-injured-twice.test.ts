import { describe, expect, test } from 'vitest'
import { accidentContext, check, coveredPerson, injuredOf, OTHER_ID, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

describe('ACCIDENT_INJURED_TWICE', () => {
  const both = accidentContext([coveredPerson(), coveredPerson('2020-03-01', null, { idNumber: OTHER_ID })])
  test('passes: two people of one name', () => expect(said(check(reportOf({}, [injuredOf(), injuredOf({ key: 'k2', idNumber: OTHER_ID })]), both))).toEqual([]))
  test('the same number, said at the later one', () =>
    expect(check(reportOf({}, [injuredOf(), injuredOf({ key: 'k2' })]))).toMatchObject([{ ruleId: 'ACCIDENT_INJURED_TWICE', severity: 'error', field: 'injured.1.idNumber', params: { first: 1, second: 2 } }]))
  test('x and X are one person', () => {
    const ofX = '11010519491231002'
    const found = check(reportOf({}, [injuredOf({ idNumber: `${ofX}X` }), injuredOf({ key: 'k2', idNumber: `${ofX}x` })]), accidentContext(null))
    expect(said(found)).toContain('ACCIDENT_INJURED_TWICE injured.1.idNumber')
  })
  test('passes: two without a number are not taken for one', () => expect(said(check(reportOf({}, [injuredOf({ idNumber: '' }), injuredOf({ key: 'k2', idNumber: '' })])))).toEqual(['ID_REQUIRED injured.0.idNumber', 'ID_REQUIRED injured.1.idNumber']))
})
