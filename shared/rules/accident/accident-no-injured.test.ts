import { describe, expect, test } from 'vitest'
import { check, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'

describe('ACCIDENT_NO_INJURED', () => {
  test('passes: one is enough', () => expect(said(check(reportOf()))).toEqual([]))
  test('nobody', () => expect(check(reportOf({}, []))).toMatchObject([{ ruleId: 'ACCIDENT_NO_INJURED', severity: 'error', field: 'injured', row: null }]))
})
