import type { AddContent, AddField } from '../domain/add-content.ts'
import type { DeclarationKind } from '../domain/declaration-kind.ts'
import type { RemoveContent, RemoveField } from '../domain/remove-content.ts'

export type { DeclarationKind }

/** Every field that a cell or a form can fill, of both kinds. A field's place in this list is its bit in the masks below. */
export const FIELDS = [
  'name', 'idType', 'idNumber', 'gender', 'birthDate', 'ethnicity', 'hukou', 'operation', 'insuredFrom', 'insurances', 'wageFen',
  'employmentForm', 'insuredIdentity', 'personalIdentity', 'workStartDate', 'education', 'mobile', 'hukouAddress', 'contactAddress',
  'formerUnit', 'remark', 'reason', 'removedOn',
  'archiveBirthDate', 'maritalStatus', 'specialWork', 'administrativePost', 'workerGrade', 'technicalTitle', 'seniorTitleKind', 'postcode', 'email',
] as const satisfies readonly (keyof AddContent | keyof RemoveContent)[]
export type Field = (typeof FIELDS)[number]

/**
 * What single forms of some regions ask beside the rest (facts 4.2). No template has them; a header that bears their very name is taken
 * for them, and a clerk may map any other column. With them a mask has its 32 bits: a further field needs wider masks.
 */
export const FURTHER_FIELDS = ['archiveBirthDate', 'maritalStatus', 'specialWork', 'administrativePost', 'workerGrade', 'technicalTitle', 'seniorTitleKind', 'postcode', 'email'] as const satisfies readonly Field[]
export type FurtherField = (typeof FURTHER_FIELDS)[number]
export const isFurther = (field: string): field is FurtherField => (FURTHER_FIELDS as readonly string[]).includes(field)

/** A field, or the yes/no column of one insurance: what a finding may point at. */
export type FieldKey = AddField | RemoveField

/** Field name → its index in FIELDS. */
export const F = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Readonly<Record<Field, number>>

/** A set of fields as bits. */
export type FieldMask = number
/** The set of one field. */
export const bit = (field: Field): FieldMask => 1 << F[field]
/** The set of several fields. */
export const maskOf = (fields: readonly Field[]): FieldMask => fields.reduce((mask, field) => mask | bit(field), 0)

/** The fields of each kind, in the order of its template. */
export const FIELDS_OF: Readonly<Record<DeclarationKind, readonly Field[]>> = {
  add: ['name', 'idType', 'idNumber', 'gender', 'birthDate', 'ethnicity', 'hukou', 'operation', 'insuredFrom', 'insurances', 'wageFen', 'employmentForm', 'insuredIdentity', 'personalIdentity', 'workStartDate', 'education', 'mobile', 'hukouAddress', 'contactAddress', 'formerUnit', 'remark', ...FURTHER_FIELDS],
  remove: ['name', 'idType', 'idNumber', 'operation', 'reason', 'removedOn', 'insurances', 'remark'],
}

/** Fields whose value is an entry of a code table, and the table's element. `operation` has a table of ours. */
export const CODE_ELEMENTS: Partial<Record<Field, string>> = {
  idType: 'AAC058',
  gender: 'AAC004',
  ethnicity: 'AAC005',
  hukou: 'AAC009',
  employmentForm: 'AAC013',
  insuredIdentity: 'AAC066',
  personalIdentity: 'AAC012',
  education: 'AAC011',
  reason: 'AAE160.decrease',
  maritalStatus: 'AAC017',
  specialWork: 'AAC019',
  workerGrade: 'AAC015',
  technicalTitle: 'AAC014',
}
export const INSURANCE_ELEMENT = 'AAE140'

export const CODE_FIELDS: readonly Field[] = [...(Object.keys(CODE_ELEMENTS) as Field[]), 'operation']
export const DATE_FIELDS: readonly Field[] = ['birthDate', 'insuredFrom', 'workStartDate', 'removedOn', 'archiveBirthDate']

/** Free texts and how many characters (code points) the core systems keep of them (AAC010, AAE006 C(150); AAB004, AAE013 C(200)), and what a form has room for (facts 4.2). */
export const TEXT_LIMITS: Partial<Record<Field, number>> = { hukouAddress: 150, contactAddress: 150, formerUnit: 200, remark: 200, administrativePost: 30, seniorTitleKind: 30, postcode: 6, email: 50 }
/** 证件号码 AAC147 C(22). */
export const ID_NUMBER_LIMIT = 22

/** The field that holds the day of the change: 参保日期 or 减员日期. */
export const CHANGE_DATE: Readonly<Record<DeclarationKind, Field>> = { add: 'insuredFrom', remove: 'removedOn' }

/** The field name of an insurance's yes/no column. */
export const insuranceField = (code: string): `insurance.${string}` => `insurance.${code}`
/** The insurance code of `insurance.<code>`; null for any other field. */
export const insuranceOf = (field: string): string | null => (field.startsWith('insurance.') ? field.slice(10) : null)

/**
 * What a column of a sheet may hold: a field, or a column of an insurance's own block (facts 4.3, agencies): `way.<code>` says how it is
 * reported (新建, 续保, 中断 …) and by that what is declared; in `policy.<code>` anything filled in means that the person takes part.
 */
export type ColumnField = FieldKey | `way.${string}` | `policy.${string}`

/** The kind of block column and its insurance; null for any other field. */
export function blockOf(field: string): { readonly part: 'way' | 'policy'; readonly insurance: string } | null {
  const dot = field.indexOf('.')
  const part = field.slice(0, dot)
  return part === 'way' || part === 'policy' ? { part, insurance: field.slice(dot + 1) } : null
}
