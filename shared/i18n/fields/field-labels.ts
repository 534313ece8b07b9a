import type { AddContent } from '../../domain/add-content.ts'
import type { DeclarationKind } from '../../domain/declaration-kind.ts'
import type { RemoveContent } from '../../domain/remove-content.ts'
import { accidentLabel } from './accident-labels.ts'
import { en } from './en.ts'
import { INSURANCE_NAMES } from './insurance-names.ts'
import { zhCN } from './zh-cn.ts'

export type LabelledField = keyof AddContent | keyof RemoveContent | 'creditCode'
export type FieldLabels = Readonly<Record<LabelledField, string>>
export type Locale = 'zh-CN' | 'en'

/** The labels of every field, by language. */
export const FIELD_LABELS: Readonly<Record<Locale, FieldLabels>> = { 'zh-CN': zhCN, en }

/** What a field is called otherwise on a 减员. */
const REMOVE_LABELS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': { operation: '减员类型' }, en: { operation: 'Type of removal' } }

/** What findings speak of: a declaration of a kind, or a 工伤快报. */
export type FindingKind = DeclarationKind | 'accident'

/** The label of a field as findings name it, on a declaration of this kind or a report; of `insurance.<code>` the insurance's short name; an unknown field as it is. */
export function fieldLabel(field: string, locale: Locale, kind: FindingKind = 'add'): string {
  if (kind === 'accident') return accidentLabel(field, locale)
  const other = kind === 'remove' ? REMOVE_LABELS[locale][field] : undefined
  if (other !== undefined) return other
  if (field.startsWith('insurance.')) return INSURANCE_NAMES[locale][field.slice(10)] ?? field.slice(10)
  return FIELD_LABELS[locale][field as LabelledField] ?? field
}
