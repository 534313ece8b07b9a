import type { AddContent } from '../../../shared/domain/add-content.ts'
import { ELEMENT } from '../../api/use-codes.ts'

export type FieldKind = 'text' | 'identity' | 'code' | 'date' | 'money' | 'operation' | 'insurances'

export interface FormField {
  readonly key: keyof AddContent
  readonly kind: FieldKind
  readonly section: 'person' | 'participation' | 'more'
  readonly element?: string
  readonly required?: boolean
  readonly wide?: boolean
  readonly maxLength?: number
}

/** The order of the paper form. */
export const FORM_FIELDS: readonly FormField[] = [
  { key: 'name', kind: 'text', section: 'person', required: true, maxLength: 50 },
  { key: 'idType', kind: 'code', section: 'person', required: true, element: ELEMENT.idType },
  { key: 'idNumber', kind: 'identity', section: 'person', required: true, maxLength: 30 },
  { key: 'gender', kind: 'code', section: 'person', element: ELEMENT.gender },
  { key: 'birthDate', kind: 'date', section: 'person' },
  { key: 'ethnicity', kind: 'code', section: 'person', required: true, element: ELEMENT.ethnicity },
  { key: 'hukou', kind: 'code', section: 'person', required: true, element: ELEMENT.hukou },
  { key: 'mobile', kind: 'text', section: 'person', maxLength: 20 },
  { key: 'operation', kind: 'operation', section: 'participation', required: true },
  { key: 'insuredFrom', kind: 'date', section: 'participation', required: true },
  { key: 'insurances', kind: 'insurances', section: 'participation', required: true, wide: true },
  { key: 'wageFen', kind: 'money', section: 'participation', required: true },
  { key: 'employmentForm', kind: 'code', section: 'participation', required: true, element: ELEMENT.employmentForm },
  { key: 'insuredIdentity', kind: 'code', section: 'participation', required: true, element: ELEMENT.insuredIdentity },
  { key: 'personalIdentity', kind: 'code', section: 'participation', element: ELEMENT.personalIdentity },
  { key: 'workStartDate', kind: 'date', section: 'more' },
  { key: 'education', kind: 'code', section: 'more', element: ELEMENT.education },
  { key: 'hukouAddress', kind: 'text', section: 'more', wide: true, maxLength: 100 },
  { key: 'contactAddress', kind: 'text', section: 'more', wide: true, maxLength: 100 },
  { key: 'formerUnit', kind: 'text', section: 'more', wide: true, maxLength: 100 },
  { key: 'remark', kind: 'text', section: 'more', wide: true, maxLength: 100 },
]

export const SECTIONS = ['person', 'participation', 'more'] as const
