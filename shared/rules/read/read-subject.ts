import { CODE_ELEMENTS, CODE_FIELDS, DATE_FIELDS, F, FIELDS_OF, bit, type DeclarationKind, type Field, TEXT_LIMITS } from '../field.ts'
import type { CodeTable } from '../../domain/code-table.ts'
import { isCalendarDate } from '../../domain/date-arithmetic.ts'
import { readImportedDate, type DateSystem, type ImportedDate } from '../../domain/imported-date.ts'
import { readFen } from '../../domain/money.ts'
import { tidyName } from '../../domain/person-name.ts'
import { readPhone } from '../../domain/phone.ts'
import { foldText, trimText } from '../../domain/tidy-text.ts'
import type { RuleContext } from '../context.ts'
import type { Subject } from '../subject.ts'
import { operationTable } from './operation-table.ts'
import { readId } from './read-id.ts'

const MEMORY = 5_000

/** Reads the texts of a subject into its values; what cannot be read is marked, and the rules say so. */
export interface SubjectReader {
  read(subject: Subject): void
}

/** Compiles the reader for a kind and a context: the tables are looked up once, not once a row. */
export function subjectReader(kind: DeclarationKind, context: RuleContext, dateSystem: DateSystem): SubjectReader {
  const fields = FIELDS_OF[kind]
  const codes = CODE_FIELDS.filter((field) => fields.includes(field)).map((field) => ({ index: F[field], mask: bit(field), table: tableOf(field, kind, context) }))
  const dates = DATE_FIELDS.filter((field) => fields.includes(field)).map((field) => ({ index: F[field], mask: bit(field) }))
  const texts = fields.filter((field) => TEXT_LIMITS[field] !== undefined).map((field) => F[field])
  const dateMemory = new Map<string, ImportedDate | null>()

  function readDate(text: string, isNumber: boolean): ImportedDate | null {
    if (text.length === 10 && isCalendarDate(text)) return { date: text, precision: 'day' }
    const key = isNumber ? `#${text}` : text
    const known = dateMemory.get(key)
    if (known !== undefined) return known
    const date = readImportedDate(text, isNumber, dateSystem)
    if (dateMemory.size >= MEMORY) dateMemory.clear()
    dateMemory.set(key, date)
    return date
  }

  return {
    read(subject) {
      const { raw, values } = subject
      const name = raw[F.name] as string
      if (name !== '') values[F.name] = (subject.literal & bit('name')) === 0 ? tidyName(name) : name
      for (const { index, mask, table } of codes) {
        const text = raw[index] as string
        if (text === '') continue
        const match = table.read(text)
        if (match === null || (match.by === 'alias' && (subject.literal & mask) !== 0)) subject.unread |= mask
        else {
          values[index] = match.entry.code
          if (match.by === 'alias') subject.aliased |= mask
        }
      }
      for (const { index, mask } of dates) {
        const text = raw[index] as string
        if (text === '') continue
        const date = readDate(text, (subject.numeric & mask) !== 0)
        if (date === null || ((subject.literal & mask) !== 0 && date.date !== text)) subject.unread |= mask
        else {
          values[index] = date.date
          if (date.precision === 'month' && index === F.birthDate) subject.birthMonthOnly = true
        }
      }
      readId(subject, context)
      for (const index of texts) {
        const text = raw[index] as string
        if (text !== '') values[index] = trimText(text)
      }
      if (kind === 'add') readMoneyAndPhone(subject)
    },
  }
}

function tableOf(field: Field, kind: DeclarationKind, context: RuleContext): CodeTable {
  const element = CODE_ELEMENTS[field]
  return element === undefined ? operationTable(kind) : context.codes.table(element)
}

function readMoneyAndPhone(subject: Subject): void {
  const wage = subject.raw[F.wageFen] as string
  if (wage !== '') {
    subject.wageFen = readFen(wage, (subject.numeric & bit('wageFen')) !== 0)
    if ((subject.literal & bit('wageFen')) !== 0 && !/^\d+(\.\d{1,2})?$/.test(wage)) subject.wageFen = null
    if (subject.wageFen === null) subject.unread |= bit('wageFen')
  }
  const mobile = subject.raw[F.mobile] as string
  if (mobile === '') return
  const phone = readPhone(mobile)
  const kept = (subject.literal & bit('mobile')) !== 0
  if (phone === null || (kept && phone !== mobile)) subject.unread |= bit('mobile')
  subject.values[F.mobile] = kept ? mobile : (phone ?? foldText(mobile))
}
