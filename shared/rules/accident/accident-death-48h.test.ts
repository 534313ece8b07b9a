import { describe, expect, test } from 'vitest'
import { check, injuredOf, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

const dead = { degree: '1', treatedAt: '2026-11-23 09:00', diedAt: '2026-11-23 09:50' } as const

describe('ACCIDENT_DEATH_48H', () => {
  test('passes: another situation asks nothing', () => expect(said(check(reportOf({}, [injuredOf(dead)])))).toEqual([]))
  test('passes: answered, with yes or with no', () => {
    expect(said(check(reportOf({ situation: '15-1' }, [injuredOf({ ...dead, within48Hours: true })])))).toEqual([])
    expect(said(check(reportOf({ situation: '15-1' }, [injuredOf({ ...dead, within48Hours: false })])))).toEqual([])
  })
  test('unanswered: what the times say is offered', () =>
    expect(check(reportOf({ situation: '15-1' }, [injuredOf(dead)]))).toMatchObject([{ ruleId: 'ACCIDENT_DEATH_48H', severity: 'warning', field: 'injured.0.within48Hours', params: { hours: 0, within: true } }]))
  test('unanswered, and the time of treatment unknown', () =>
    expect(check(reportOf({ situation: '15-1' }, [injuredOf({ ...dead, treatedAt: null })])).filter(({ ruleId }) => ruleId === 'ACCIDENT_DEATH_48H')).toMatchObject([{ params: { hours: null, within: null } }]))
  test('passes: nobody died', () => expect(said(check(reportOf({ situation: '15-1' })))).toEqual([]))
})
