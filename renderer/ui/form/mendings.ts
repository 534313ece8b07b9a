import type { Finding } from '../../../shared/domain/finding.ts'
import { WORK_INJURY } from '../../../shared/domain/insurance.ts'
import { formatFen } from '../../../shared/domain/money.ts'
import type { RuleId } from '../../../shared/domain/rule-id.ts'
import { fieldLabel, type Locale } from '../../../shared/i18n/fields/field-labels.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { CODE_ELEMENTS, type Field } from '../../../shared/rules/field.ts'
import { listText } from '../list-text.ts'
import { isUiKey, type Text } from '../text.ts'

/** Values of a declaration's content, by field. */
export type Changes = Readonly<Record<string, string | number | null | readonly string[]>>

/** What a button beside a finding does: changes fields, or opens the declaration that there is already. */
export interface Mending {
  readonly label: string
  readonly changes?: Changes
  readonly opens?: string
}

/** What a mending looks at. */
export interface MendedContent {
  readonly idNumber: string
  readonly insurances: readonly string[]
  /** 参保身份 AAC066, of a 增员. */
  readonly insuredIdentity?: string | null
}

interface Given {
  readonly finding: Finding
  readonly content: MendedContent
  readonly codes: CodeNames
  readonly text: Text
  readonly locale: Locale
}
/** 参保身份 超龄工伤. */
const OVER_AGE_IDENTITY = '318'

type Mend = (given: Given) => readonly Mending[]

const param = ({ finding }: Given, name: string): string => String(finding.params[name] ?? '')
const list = ({ finding }: Given, name: string): readonly string[] => {
  const value = finding.params[name]
  return Array.isArray(value) ? value.map(String) : []
}
const to = (given: Given, field: string, value: string | number, shown: string): Mending => ({ label: given.text('form.mend.to', { value: shown }), changes: { [field]: value } })
/** The field of the finding gets the value that a param names. */
const value = (name: string): Mend => (given) => (param(given, name) === '' || !given.finding.field ? [] : [to(given, given.finding.field, param(given, name), param(given, name))])
const coded = (name: string): Mend => (given) => {
  const { field } = given.finding
  const element = field === null ? undefined : CODE_ELEMENTS[field as Field]
  const code = param(given, name)
  return field === null || element === undefined || code === '' ? [] : [to(given, field, code, given.codes.nameOf(element, code))]
}
const amount = (name: string): Mend => (given) => {
  const fen = Number(given.finding.params[name] ?? 0)
  return fen > 0 ? [to(given, 'wageFen', fen, formatFen(fen))] : []
}
const operation = (given: Given, code: string): readonly Mending[] => {
  const key = `operation.${code}`
  return isUiKey(key) ? [to(given, 'operation', code, given.text(key))] : []
}
const names = ({ locale }: Given, insurances: readonly string[]): string => listText(insurances.map((code) => fieldLabel(`insurance.${code}`, locale)), locale)
const tick = (given: Given, insurances: readonly string[]): readonly Mending[] =>
  insurances.length === 0 ? [] : [{ label: given.text('form.mend.tick', { names: names(given, insurances) }), changes: { insurances: [...new Set([...given.content.insurances, ...insurances])].sort() } }]
const untick = (given: Given, insurances: readonly string[]): readonly Mending[] => {
  const gone = insurances.filter((code) => given.content.insurances.includes(code))
  return gone.length === 0 ? [] : [{ label: given.text('form.mend.untick', { names: names(given, gone) }), changes: { insurances: given.content.insurances.filter((code) => !gone.includes(code)) } }]
}
const ownInsurance: Mend = (given) => untick(given, [param(given, 'insurance')])
const opens: Mend = (given) => (param(given, 'declarationId') === '' ? [] : [{ label: given.text('form.mend.open'), opens: param(given, 'declarationId') }])

const MENDINGS: Readonly<Partial<Record<RuleId, Mend>>> = {
  ID_CHECKSUM: (given) => {
    const { idNumber } = given.content
    const expected = param(given, 'expected')
    return idNumber.length === 18 && expected !== '' ? [{ label: given.text('form.mend.lastCharacter', { character: expected }), changes: { idNumber: idNumber.slice(0, 17) + expected } }] : []
  },
  ID_15_DIGIT: (given) => (param(given, 'upgraded') === '' ? [] : [to(given, 'idNumber', param(given, 'upgraded'), param(given, 'upgradedMasked'))]),
  ID_TYPE_MISMATCH: coded('suggested'),
  FIELD_REQUIRED: coded('suggested'),
  GENDER_MISMATCH: coded('byId'),
  BIRTHDATE_MISMATCH: value('byId'),
  NAME_MISMATCH: value('rosterName'),
  NAME_SPACE: value('suggested'),
  CODE_UNKNOWN: (given) => {
    const { field } = given.finding
    if (field === null || field.startsWith('insurance') || !(field in CODE_ELEMENTS)) return []
    return list(given, 'nearest').map((entry) => to(given, field, entry.split(' ')[0]!, entry.slice(entry.indexOf(' ') + 1)))
  },
  DATE_BACKDATED: value('earliest'),
  DATE_FUTURE: value('latest'),
  WAGE_BELOW_LIMIT: amount('baseFen'),
  WAGE_ABOVE_LIMIT: amount('baseFen'),
  WAGE_DISAGREES: amount('registeredFen'),
  INSURANCE_BUNDLE: (given) => [...tick(given, list(given, 'missing')), ...untick(given, list(given, 'bundle'))],
  INSURANCE_INJURY_REQUIRED: (given) => tick(given, [WORK_INJURY]),
  INSURANCE_NOT_OF_UNIT: ownInsurance,
  INSURANCE_EXCLUSIVE: (given) => list(given, 'insurances').flatMap((code) => untick(given, [code])),
  AGE_RETIRED_INSURANCE: (given) => untick(given, list(given, 'insurances')),
  AGE_RETIRED: (given) =>
    param(given, 'certain') === 'true'
      ? given.content.insuredIdentity === undefined || given.content.insuredIdentity === OVER_AGE_IDENTITY
        ? []
        : [{ label: given.text('form.mend.insuredIdentity', { name: given.codes.nameOf('AAC066', OVER_AGE_IDENTITY) }), changes: { insuredIdentity: OVER_AGE_IDENTITY } }]
      : ['1', '4'].map((code) => ({ label: given.text('form.mend.identity', { name: given.codes.nameOf('AAC012', code) }), changes: { personalIdentity: code } })),
  OP_NEW_BUT_KNOWN: (given) => (param(given, 'right') === 'resume' ? operation(given, 'resume') : []),
  OP_RESUME_BUT_UNKNOWN: (given) => [...operation(given, 'new'), ...operation(given, 'transfer')],
  OP_RESUME_BUT_ACTIVE: ownInsurance,
  OP_REMOVE_NOT_ACTIVE: ownInsurance,
  OP_REASON_MISMATCH: (given) => operation(given, param(given, 'right')),
  DUPLICATE_DRAFT: opens,
  DUPLICATE_PENDING: opens,
}

/** The buttons that belong beside a finding; none where only a person can know. */
export function mendingsOf(finding: Finding, content: MendedContent, codes: CodeNames, text: Text, locale: Locale): readonly Mending[] {
  return MENDINGS[finding.ruleId]?.({ finding, content, codes, text, locale }) ?? []
}
