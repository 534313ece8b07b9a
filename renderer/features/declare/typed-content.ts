import type { AddContent, AddOperation } from '../../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { plainFen, readFen } from '../../../shared/domain/money.ts'
import type { RemoveContent, RemoveOperation } from '../../../shared/domain/remove-content.ts'
import { FURTHER_FIELDS } from '../../../shared/rules/field.ts'
import { readTypedDate } from '../../ui/form/date-input.tsx'
import { ADD_FIELDS, REMOVE_FIELDS, type FieldKey, type FormField } from '../../ui/form/form-field.ts'
import type { Typed } from '../../ui/form/typed-input.tsx'

/** What stands in the fields, as typed, by field. */
export type TypedFields = Readonly<Record<string, Typed>>

/** The content of one kind, named by its kind as the contract asks for it. */
export type Declared = { readonly kind: 'add'; readonly content: AddContent } | { readonly kind: 'remove'; readonly content: RemoveContent }

export const fieldsOf = (kind: DeclarationKind): readonly FormField[] => (kind === 'add' ? ADD_FIELDS : REMOVE_FIELDS)

const textOf = (typed: TypedFields, key: FieldKey): string => (typeof typed[key] === 'string' ? typed[key] : '')
const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** As a field shows a value of the content. */
export function typedValue(value: unknown): Typed {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'number') return plainFen(value)
  return typeof value === 'string' ? value : ''
}

/** The fields as a content fills them. */
export const typedOf = ({ kind, content }: Declared): TypedFields =>
  Object.fromEntries(fieldsOf(kind).map(({ key }) => [key, typedValue((content as Readonly<Record<string, unknown>>)[key])]))

/** The content that the fields make; what is no date and no amount is not there yet. */
export function contentOf(kind: DeclarationKind, typed: TypedFields): Declared {
  const [text, date] = [(key: FieldKey) => textOf(typed, key), (key: FieldKey) => readTypedDate(textOf(typed, key))]
  const insurances = Array.isArray(typed.insurances) ? [...(typed.insurances as readonly string[])].sort() : []
  const who = { name: text('name'), idType: text('idType'), idNumber: text('idNumber') }
  if (kind === 'remove') return { kind, content: { ...who, operation: orNull(text('operation')) as RemoveOperation | null, reason: orNull(text('reason')), removedOn: date('removedOn'), insurances, remark: orNull(text('remark')) } }
  return {
    kind,
    content: {
      ...who, gender: orNull(text('gender')), birthDate: date('birthDate'), ethnicity: orNull(text('ethnicity')), hukou: orNull(text('hukou')), operation: orNull(text('operation')) as AddOperation | null,
      insuredFrom: date('insuredFrom'), insurances, wageFen: readFen(text('wageFen')), employmentForm: orNull(text('employmentForm')), insuredIdentity: orNull(text('insuredIdentity')),
      personalIdentity: orNull(text('personalIdentity')), workStartDate: date('workStartDate'), education: orNull(text('education')), mobile: orNull(text('mobile')),
      hukouAddress: orNull(text('hukouAddress')), contactAddress: orNull(text('contactAddress')), formerUnit: orNull(text('formerUnit')), remark: orNull(text('remark')),
      ...furtherOf(typed),
    },
  }
}

/** What is asked in some regions alone: named where it is filled in. */
const furtherOf = (typed: TypedFields): Partial<AddContent> =>
  Object.fromEntries(FURTHER_FIELDS.map((key) => [key, key === 'archiveBirthDate' ? readTypedDate(textOf(typed, key)) : orNull(textOf(typed, key))]).filter(([, value]) => value !== null))

const MISSING: readonly string[] = ['FIELD_REQUIRED', 'INSURANCE_REQUIRED', 'NAME_REQUIRED', 'ID_REQUIRED']

/** Fields whose text is no date and no amount: the engine never sees it, so it is found here. */
export function unreadable(kind: DeclarationKind, typed: TypedFields): readonly Finding[] {
  return fieldsOf(kind).flatMap(({ key, kind: what }) => {
    const text = textOf(typed, key)
    if (text.trim() === '' || (what !== 'date' && what !== 'money') || (what === 'date' ? readTypedDate(text) : readFen(text)) !== null) return []
    return [{ ruleId: what === 'date' ? ('DATE_FORMAT' as const) : ('WAGE_FORMAT' as const), severity: 'error' as const, row: null, column: null, field: key, value: text, params: {} }]
  })
}

/**
 * What is said beside the fields: the engine's findings, and what cannot be read. That something is missing is said of fields that
 * were left, or of all once the form was saved: nobody is blamed for what they have not come to.
 */
export function findingsToShow(kind: DeclarationKind, typed: TypedFields, findings: readonly Finding[], left: ReadonlySet<string> | 'all'): readonly Finding[] {
  const own = unreadable(kind, typed)
  const unread = new Set(own.map(({ field }) => field))
  const shown = findings.filter(({ ruleId, field }) => {
    if (field !== null && unread.has(field)) return false
    const place = field?.startsWith('insurance') ? 'insurances' : field
    if (!MISSING.includes(ruleId)) return true
    // What was said before something was typed is not true any more.
    if (place !== null && (typed[place] ?? '').length > 0) return false
    return left === 'all' || (place !== null && left.has(place))
  })
  return [...own, ...shown]
}
