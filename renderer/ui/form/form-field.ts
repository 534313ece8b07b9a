import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import { CODE_ELEMENTS, type Field } from '../../../shared/rules/field.ts'

export type FieldKind = 'text' | 'identity' | 'code' | 'date' | 'money' | 'operation' | 'insurances'
export type FieldKey = keyof AddContent | keyof RemoveContent
/** `further` is asked in some regions alone and is folded. */
export type Section = 'person' | 'participation' | 'more' | 'further'

export interface FormField<K extends FieldKey = FieldKey> {
  readonly key: K
  readonly kind: FieldKind
  readonly section: Section
  /** Of a code table. */
  readonly element?: string
  readonly required?: boolean
  /** Takes both columns. */
  readonly wide?: boolean
  readonly maxLength?: number
}

type More = Omit<FormField, 'key' | 'kind' | 'section' | 'element'>

const field = <K extends FieldKey>(section: Section, key: K, kind: FieldKind, more: More = {}): FormField<K> => {
  const element = kind === 'code' ? CODE_ELEMENTS[key as Field] : undefined
  return { key, kind, section, ...(element === undefined ? {} : { element }), ...more }
}
const required = { required: true } as const

/** The fields of a 增员 in the order of the paper form. */
export const ADD_FIELDS: readonly FormField<keyof AddContent>[] = [
  field('person', 'idNumber', 'identity', { required: true, maxLength: 30 }),
  field('person', 'idType', 'code', required),
  field('person', 'name', 'text', { required: true, maxLength: 50 }),
  field('person', 'gender', 'code'),
  field('person', 'birthDate', 'date'),
  field('person', 'ethnicity', 'code', required),
  field('person', 'workStartDate', 'date'),
  field('person', 'hukou', 'code', required),
  field('person', 'personalIdentity', 'code'),
  field('person', 'mobile', 'text', { maxLength: 20 }),
  field('participation', 'operation', 'operation', required),
  field('participation', 'insuredFrom', 'date', required),
  field('participation', 'employmentForm', 'code', required),
  field('participation', 'insuredIdentity', 'code', required),
  field('participation', 'wageFen', 'money', required),
  field('participation', 'formerUnit', 'text', { maxLength: 200 }),
  field('participation', 'insurances', 'insurances', { required: true, wide: true }),
  field('more', 'education', 'code'),
  field('more', 'hukouAddress', 'text', { maxLength: 150 }),
  field('more', 'contactAddress', 'text', { maxLength: 150 }),
  field('more', 'remark', 'text', { maxLength: 200 }),
  field('further', 'maritalStatus', 'code'),
  field('further', 'specialWork', 'code'),
  field('further', 'administrativePost', 'text', { maxLength: 30 }),
  field('further', 'workerGrade', 'code'),
  field('further', 'technicalTitle', 'code'),
  field('further', 'seniorTitleKind', 'text', { maxLength: 30 }),
  field('further', 'archiveBirthDate', 'date'),
  field('further', 'postcode', 'text', { maxLength: 6 }),
  field('further', 'email', 'text', { maxLength: 50 }),
]

/** The fields of a 减员 in the order of the paper form. */
export const REMOVE_FIELDS: readonly FormField<keyof RemoveContent>[] = [
  field('person', 'idNumber', 'identity', { required: true, maxLength: 30 }),
  field('person', 'idType', 'code', required),
  field('person', 'name', 'text', { required: true, maxLength: 50 }),
  field('participation', 'operation', 'operation', required),
  field('participation', 'reason', 'code', required),
  field('participation', 'removedOn', 'date', required),
  field('participation', 'insurances', 'insurances', { required: true, wide: true }),
  field('more', 'remark', 'text', { maxLength: 200, wide: true }),
]

export const SECTIONS: readonly Section[] = ['person', 'participation', 'more', 'further']

/** Findings of a field; those of a single insurance stand at the insurances. */
export const findingsOf = (key: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.field === key || (key === 'insurances' && (finding.field?.startsWith('insurance') ?? false)))
