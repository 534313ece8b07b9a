import { describe, expect, test } from 'vitest'
import { idsFor, idsOf, theFinding } from '../../../test/fixtures/rules/check-cells.ts'
import { CODES, PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'
import { rosterOf, rosterPerson } from '../../../test/fixtures/rules/ports.ts'
import { checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { describeFinding } from '../../i18n/findings/describe-finding.ts'

describe('INSURANCE_BUNDLE', () => {
  test('医疗 without 生育', () => expect(idsFor({ 'insurance.510': '否' })).toEqual(['INSURANCE_BUNDLE']))
  test('大额 alone', () => expect(idsFor({ 'insurance.310': '否', 'insurance.510': '否' })).toEqual(['INSURANCE_BUNDLE']))
  test('passes: none of them', () => expect(idsFor({ 'insurance.310': '否', 'insurance.510': '否', 'insurance.330': '否' })).toEqual([]))
  test('passes: what the unit does not have is not asked for', () => expect(idsFor({ 'insurance.330': '否' }, { unit: { insurances: ['110', '210', '310', '410', '510'] } })).toEqual([]))
  test('passes: a region without bundles', () => expect(idsFor({ 'insurance.510': '否' }, { profile: { ...PROFILE, insuranceBundles: [] } })).toEqual([]))
  test('what is missing', () => expect(theFinding('INSURANCE_BUNDLE', { 'insurance.510': '否' })).toMatchObject({ column: 'P', params: { bundle: ['310', '510', '330'], missing: ['510'] } }))
})

describe('INSURANCE_BUNDLE of a 减员', () => {
  const person = { '210': ['1', 520_000], '310': ['1', 520_000], '330': ['1', 520_000], '410': ['1', 520_000], '510': ['2', 520_000] } satisfies Parameters<typeof rosterPerson>[0]
  const leaving = (insurances: string, participations: Parameters<typeof rosterPerson>[0] = person) => checkRemoval({ insurances }, { roster: rosterOf(rosterPerson(participations)) }).findings
  test('医疗 is left without 大额: what runs is asked for, what is suspended is not', () => {
    const findings = leaving('工伤、医疗')
    expect(findings).toMatchObject([{ ruleId: 'INSURANCE_BUNDLE', severity: 'error', field: 'insurance.330', params: { bundle: ['310', '330'], missing: ['330'] } }])
    expect(findings.map((finding) => describeFinding(finding, 'zh-CN', CODES, 'remove').message)).toEqual(['医疗、大额医疗须一并停保，还缺大额医疗。'])
  })
  test('passes: together, and none of them', () => expect([leaving('医疗、大额'), leaving('工伤、失业')]).toEqual([[], []]))
  test('passes: only one of them runs here', () => expect(leaving('医疗', { '310': ['1', 1] })).toEqual([]))
  test('passes: nobody knows what runs', () => expect(idsOf(checkRemoval({ insurances: '医疗' }).findings)).toEqual([]))
})
