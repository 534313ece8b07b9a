import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/domain/finding.ts'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import type { Text } from '../text.ts'
import { mendingsOf } from './mendings.ts'

const chinese: Text = (key, values) => UI_CATALOGUE['zh-CN'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values?.[name] ?? ''}`)
const NAMES: Readonly<Record<string, string>> = { 'AAC005 01': '汉族', 'AAC058 16': '港澳台居民居住证', 'AAC012 1': '工人', 'AAC012 4': '干部', 'AAC004 2': '女' }
const codes = { nameOf: (element: string, code: string) => NAMES[`${element} ${code}`] ?? code }
const mend = (part: Pick<Finding, 'ruleId' | 'field'> & { params?: Finding['params'] }, insurances: readonly string[] = ['110', '410']) =>
  mendingsOf({ severity: 'error', row: null, column: null, value: null, params: {}, ...part }, { idNumber: '430102199601210212', insurances }, codes, chinese, 'zh-CN')

test('a check character is put right by one button', () => {
  expect(mend({ ruleId: 'ID_CHECKSUM', field: 'idNumber', params: { expected: '1', found: '2' } })).toEqual([{ label: '把末位改为 1', changes: { idNumber: '430102199601210211' } }])
})

test('a name of the roster, the gender of the number, the kind of document and the nearest codes are taken by name', () => {
  expect(mend({ ruleId: 'NAME_MISMATCH', field: 'name', params: { rosterName: '王维' } })).toEqual([{ label: '改为「王维」', changes: { name: '王维' } }])
  expect(mend({ ruleId: 'GENDER_MISMATCH', field: 'gender', params: { byId: '2' } })).toEqual([{ label: '改为「女」', changes: { gender: '2' } }])
  expect(mend({ ruleId: 'ID_TYPE_MISMATCH', field: 'idType', params: { suggested: '16' } })).toEqual([{ label: '改为「港澳台居民居住证」', changes: { idType: '16' } }])
  expect(mend({ ruleId: 'CODE_UNKNOWN', field: 'ethnicity', params: { nearest: ['01 汉族', '03 回族'] } })).toEqual([
    { label: '改为「汉族」', changes: { ethnicity: '01' } },
    { label: '改为「回族」', changes: { ethnicity: '03' } },
  ])
})

test('a bundle is ticked or left as a whole, and what cannot be is unticked', () => {
  expect(mend({ ruleId: 'INSURANCE_BUNDLE', field: 'insurance.330', params: { bundle: ['310', '330', '510'], missing: ['330', '510'] } }, ['310', '410'])).toEqual([
    { label: '勾选大额医疗、生育', changes: { insurances: ['310', '330', '410', '510'] } },
    { label: '取消医疗', changes: { insurances: ['410'] } },
  ])
  expect(mend({ ruleId: 'AGE_RETIRED_INSURANCE', field: 'insurance.110', params: { insurances: ['110'] } })).toEqual([{ label: '取消企业养老', changes: { insurances: ['410'] } }])
  expect(mend({ ruleId: 'INSURANCE_INJURY_REQUIRED', field: 'insurance.410' }, ['110'])).toEqual([{ label: '勾选工伤', changes: { insurances: ['110', '410'] } }])
})

test('limits, days and verbs: each to what the rule compared with', () => {
  expect(mend({ ruleId: 'WAGE_BELOW_LIMIT', field: 'wageFen', params: { baseFen: 402_000 } })).toEqual([{ label: '改为「4,020.00」', changes: { wageFen: 402_000 } }])
  expect(mend({ ruleId: 'DATE_BACKDATED', field: 'insuredFrom', params: { earliest: '2026-08-23' } })).toEqual([{ label: '改为「2026-08-23」', changes: { insuredFrom: '2026-08-23' } }])
  expect(mend({ ruleId: 'OP_NEW_BUT_KNOWN', field: 'operation', params: { right: 'resume' } })).toEqual([{ label: '改为「续保」', changes: { operation: 'resume' } }])
  expect(mend({ ruleId: 'OP_NEW_BUT_KNOWN', field: 'operation', params: { right: 'none' } })).toEqual([])
  expect(mend({ ruleId: 'OP_REASON_MISMATCH', field: 'reason', params: { right: 'end' } })).toEqual([{ label: '改为「终止参保」', changes: { operation: 'end' } }])
})

test('an assumed category is settled by 个人身份, a duplicate by opening the first', () => {
  expect(mend({ ruleId: 'AGE_RETIRED', field: 'birthDate', params: { certain: false } }).map(({ label, changes }) => [label, changes])).toEqual([['个人身份是工人', { personalIdentity: '1' }], ['个人身份是干部', { personalIdentity: '4' }]])
  expect(mend({ ruleId: 'AGE_RETIRED', field: 'birthDate', params: { certain: true } })).toEqual([])
  expect(mend({ ruleId: 'DUPLICATE_DRAFT', field: 'idNumber', params: { declarationId: 'd7', state: 'draft' } })).toEqual([{ label: '打开已有的申报', opens: 'd7' }])
})

test('超龄: 参保身份 is put right where it says otherwise', () => {
  const finding = { ruleId: 'AGE_RETIRED', severity: 'warning', row: null, column: null, field: 'birthDate', value: null, params: { certain: true } } as const
  const mendings = (insuredIdentity: string) => mendingsOf(finding, { idNumber: '', insurances: [], insuredIdentity }, codes, chinese, 'zh-CN')
  expect(mendings('101')).toEqual([{ label: '参保身份改为「318」', changes: { insuredIdentity: '318' } }])
  expect(mendings('318')).toEqual([])
})

test('what only a person can know has no button', () => {
  expect(mend({ ruleId: 'NAME_CHARSET', field: 'name' })).toEqual([])
})
