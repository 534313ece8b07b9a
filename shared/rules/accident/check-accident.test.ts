import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accidentContext, check, coveredPerson, injuredOf, reportOf, said } from '../../../test/fixtures/rules/accident-report.ts'
import { CODES } from '../../../test/fixtures/rules/add-sheet.ts'
import { emptyAccident, emptyInjured } from '../../domain/accident-content.ts'
import { describeFinding } from '../../i18n/findings/describe-finding.ts'
import { ACCIDENT_RULES } from './check-accident.ts'

test('one rule, one id, one file; those of the catalogue with a test each', () => {
  expect(new Set(ACCIDENT_RULES.map(({ id }) => id)).size).toBe(ACCIDENT_RULES.length)
  for (const { id } of ACCIDENT_RULES) {
    const file = join(import.meta.dirname, `${id.toLowerCase().replaceAll('_', '-')}.ts`)
    expect(readFileSync(file, 'utf8'), id).toContain(`id: '${id}'`)
    if (id.startsWith('ACCIDENT_')) expect(existsSync(file.replace(/\.ts$/, '.test.ts')), id).toBe(true)
  }
})

describe('the fields of a report', () => {
  test('passes: a whole report', () => expect(said(check(reportOf()))).toEqual([]))
  test('what the region requires is told at once, of the accident and of each person', () => {
    const found = check({ ...emptyAccident(), injured: [emptyInjured('k1')] }, accidentContext(undefined, { recognitionOn: null }))
    const fields = found.filter(({ ruleId }) => ruleId === 'FIELD_REQUIRED').map(({ field }) => field)
    expect(fields).toEqual(['occurredAt', 'region', 'place', 'situation', 'category', 'course', 'reporter', 'reporterPhone', 'reportedAt', 'reportMode', ...['parts', 'nature', 'degree', 'hospital', 'treatedAt', 'diagnosis'].map((field) => `injured.0.${field}`)])
    expect(said(found)).toEqual(expect.arrayContaining(['NAME_REQUIRED injured.0.name', 'ID_REQUIRED injured.0.idNumber']))
  })
  test('blanks are nothing', () => expect(said(check(reportOf({ place: '  ' })))).toEqual(['FIELD_REQUIRED place']))
  test('somebody who died has a time of death, a traffic accident a finding on who was liable', () => {
    expect(said(check(reportOf({ traffic: true }, [injuredOf({ degree: '1' })])))).toEqual(['FIELD_REQUIRED trafficLiability', 'FIELD_REQUIRED injured.0.diedAt'])
  })
  test('codes that no table has', () => {
    const found = check(reportOf({ category: '99', region: '999999' }, [injuredOf({ parts: [{ code: '777', side: null }] })]))
    expect(said(found)).toEqual(['CODE_UNKNOWN category', 'CODE_UNKNOWN region', 'CODE_UNKNOWN injured.0.parts'])
  })
  test('lengths are counted in characters', () => {
    expect(said(check(reportOf({ place: '𬱖'.repeat(100) })))).toEqual([])
    expect(check(reportOf({ place: '𬱖'.repeat(101) }))).toMatchObject([{ ruleId: 'FIELD_LENGTH', params: { length: 101, limit: 100 } }])
  })
  test('telephone numbers of reporter, witness and person', () => {
    const found = check(reportOf({ reporterPhone: '12', witnesses: [{ name: '王敏', phone: '34' }] }, [injuredOf({ phone: '56' })]))
    expect(said(found)).toEqual(['PHONE_FORMAT reporterPhone', 'PHONE_FORMAT witnesses.0.phone', 'PHONE_FORMAT injured.0.phone'])
  })
  test('another name than the roster has for the number', () => {
    const found = check(reportOf({}, [injuredOf({ name: '向南' })]), accidentContext([coveredPerson()]))
    expect(found).toMatchObject([{ ruleId: 'NAME_MISMATCH', field: 'injured.0.name', params: { rosterName: '向楠' } }])
  })
})

test('every finding has words that name the person and the field, without codes', () => {
  const findings = check({ ...emptyAccident(), occurredAt: '2026-11-01 08:00', injured: [injuredOf({ treatedAt: '2026-11-01 07:00', idNumber: '430103198511020371' }), injuredOf(), injuredOf({ key: 'k3' })] }, accidentContext(undefined, { recognitionOn: null }))
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const finding of findings) {
      const { message, where } = describeFinding(finding, locale, CODES, 'accident')
      expect(message).not.toMatch(/undefined|null|injured\.|\{/)
      if (finding.field?.startsWith('injured.')) expect(where).toMatch(locale === 'zh-CN' ? /^受伤人员 \d / : /^injured \d /)
    }
  }
  const order = findings.find(({ ruleId }) => ruleId === 'ACCIDENT_TIME_ORDER')
  expect(order && describeFinding(order, 'zh-CN', CODES, 'accident').message).toBe('事故发生时间 2026-11-01 08:00 晚于首次就诊时间 2026-11-01 07:00。')
})
