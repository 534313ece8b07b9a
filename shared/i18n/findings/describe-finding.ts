import type { Finding } from '../../domain/finding.ts'
import { formatFen } from '../../domain/money.ts'
import { accidentPerson } from '../fields/accident-labels.ts'
import { fieldLabel, type FindingKind, type Locale } from '../fields/field-labels.ts'
import { INSURANCE_NAMES } from '../fields/insurance-names.ts'
import { en } from './en.ts'
import { OPERATION_NAMES } from './operation-names.ts'
import type { FindingWords, Phrase, Told } from './words.ts'
import { zhCN } from './zh-cn.ts'

const WORDS: Readonly<Record<Locale, FindingWords>> = { 'zh-CN': zhCN, en }

/** What gives names to codes; a code pack does. */
export interface CodeNames {
  nameOf(element: string, code: string): string
}

/** The words a person reads. */
export interface DescribedFinding {
  /** Short label of the rule, for filters. */
  readonly title: string
  /** What is wrong, with the values that were compared. */
  readonly message: string
  /** The legal or system basis; '' where there is none. */
  readonly why: string
  /** What to do; '' where there is nothing to do. */
  readonly advice: string
  /** 第 37 行 D 列; for a draft the field's label; for a file ''. */
  readonly where: string
}

/** Puts a finding of a declaration of this kind into words. Personal data stands in them only as the person's own cell showed it; never log them. */
export function describeFinding(finding: Finding, locale: Locale, codes?: CodeNames, kind: FindingKind = 'add'): DescribedFinding {
  const { title, message, why, advice } = WORDS[locale][finding.ruleId]
  const told = tell(finding, locale, codes, kind)
  const say = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase(told))
  return { title, message: say(message), why: say(why), advice: say(advice), where: whereOf(finding, locale, kind) }
}

/** The short label of a rule, for filters. */
export const ruleTitle = (ruleId: Finding['ruleId'], locale: Locale): string => WORDS[locale][ruleId].title

function whereOf({ row, column, field }: Finding, locale: Locale, kind: FindingKind): string {
  if (row !== null) {
    if (locale === 'zh-CN') return column === null ? `第 ${row} 行` : `第 ${row} 行 ${column} 列`
    return column === null ? `row ${row}` : `row ${row}, column ${column}`
  }
  if (field === null) return ''
  const person = kind === 'accident' ? accidentPerson(field, locale) : ''
  return person === '' ? fieldLabel(field, locale, kind) : `${person} ${fieldLabel(field, locale, kind)}`
}

/** Longer values are cut: the cell itself shows the rest. */
const SHOWN = 30

function tell(finding: Finding, locale: Locale, codes: CodeNames | undefined, kind: FindingKind): Told {
  const separator = locale === 'zh-CN' ? '、' : ', '
  const param = (name: string): unknown => finding.params[name]
  const list = (name: string): string[] => {
    const value = param(name)
    return Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)]
  }
  const insurance = (code: string): string => INSURANCE_NAMES[locale][code] ?? codes?.nameOf('AAE140', code) ?? code
  return {
    finding,
    value: shorten(finding.value ?? ''),
    text: (name) => shorten(list(name).join(separator), 200),
    list,
    number: (name) => Number(param(name) ?? 0),
    has: (name) => list(name).length > 0,
    field: (name = 'field') => fieldLabel(list(name)[0] ?? finding.field ?? '', locale, kind),
    insurances: (name) => list(name).map(insurance).join(separator),
    money: (name) => formatFen(Number(param(name) ?? 0)),
    code: (element, name) => codes?.nameOf(element, list(name)[0] ?? '') ?? list(name)[0] ?? '',
    operation: (name) => OPERATION_NAMES[locale][list(name)[0] ?? ''] ?? list(name)[0] ?? '',
  }
}

function shorten(text: string, limit = SHOWN): string {
  const characters = [...text]
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text
}
