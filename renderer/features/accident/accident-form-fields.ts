import type { AccidentContent, Injured } from '../../../shared/domain/accident-content.ts'

export type AccidentFieldKind = 'text' | 'long' | 'minute' | 'code' | 'yesNo' | 'region' | 'place' | 'hospital' | 'identity' | 'phone'

/** One field of a form, in the order of the paper. */
export interface AccidentFormField<K extends string> {
  readonly key: K
  readonly kind: AccidentFieldKind
  /** The table of a coded field. */
  readonly element?: string
  readonly required?: boolean
  readonly wide?: boolean
}

type OfAccident = AccidentFormField<Exclude<keyof AccidentContent, 'witnesses' | 'injured'>>
type OfInjured = AccidentFormField<Exclude<keyof Injured, 'key' | 'personId' | 'parts' | 'mainPart' | 'insuredFrom'>>

export const HAPPENED: readonly OfAccident[] = [
  { key: 'occurredAt', kind: 'minute', required: true },
  { key: 'region', kind: 'region', required: true },
  { key: 'place', kind: 'place', required: true, wide: true },
  { key: 'workingTime', kind: 'yesNo' },
  { key: 'workplace', kind: 'yesNo' },
  { key: 'situation', kind: 'code', element: 'injury-situation', required: true, wide: true },
  { key: 'category', kind: 'code', element: 'gb6441.accident-category', required: true },
  { key: 'thirdParty', kind: 'yesNo' },
  { key: 'traffic', kind: 'yesNo' },
  { key: 'trafficLiability', kind: 'text' },
  { key: 'course', kind: 'long', required: true, wide: true },
  { key: 'cause', kind: 'long' },
  { key: 'measures', kind: 'long' },
]

export const REPORTED: readonly OfAccident[] = [
  { key: 'reporter', kind: 'text', required: true },
  { key: 'reporterPhone', kind: 'phone', required: true },
  { key: 'reportedAt', kind: 'minute', required: true },
  { key: 'reportMode', kind: 'code', element: 'ALC025', required: true },
]

export const WHO: readonly OfInjured[] = [
  { key: 'name', kind: 'text', required: true },
  { key: 'idNumber', kind: 'identity', required: true },
  { key: 'idType', kind: 'code', element: 'AAC058', required: true },
  { key: 'gender', kind: 'code', element: 'AAC004' },
  { key: 'occupation', kind: 'text' },
  { key: 'employmentForm', kind: 'code', element: 'AAC013' },
  { key: 'phone', kind: 'phone' },
]

export const HARM: readonly OfInjured[] = [
  { key: 'nature', kind: 'code', element: 'gb6441.injury-nature', required: true },
  { key: 'degree', kind: 'code', element: 'ALC021', required: true },
  { key: 'diedAt', kind: 'minute', required: true },
  { key: 'within48Hours', kind: 'yesNo' },
  { key: 'hospital', kind: 'hospital', required: true },
  { key: 'hospitalAgreed', kind: 'yesNo' },
  { key: 'treatedAt', kind: 'minute', required: true },
  { key: 'task', kind: 'text' },
  { key: 'diagnosis', kind: 'long', required: true, wide: true },
]
