import type { BatchColumn } from '../../domain/batch.ts'
import type { CodeTable } from '../../domain/code-table.ts'
import { columnIndexOf } from '../../domain/column-index.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isEmptyText } from '../../domain/tidy-text.ts'
import { bit, DATE_FIELDS, F, FIELDS_OF, insuranceOf, TEXT_LIMITS, type DeclarationKind, type Field, type FieldKey, type FieldMask } from '../field.ts'
import { isSequenceHeader } from '../header/normalise-header.ts'
import { readInsuranceCell, readInsuranceList } from '../read/read-insurances.ts'
import type { Subject } from '../subject.ts'

interface PlannedCell {
  readonly column: number
  readonly field: number
  readonly mask: FieldMask
  /** Its kind matters: a number is not a text there. */
  readonly kindMatters: boolean
  readonly isDate: boolean
  readonly isFreeText: boolean
}

/** Which column holds what, compiled once a file. */
export interface SheetPlan {
  /** Fields without a column. `insurances` is there where any insurance has one. */
  readonly absent: FieldMask
  readonly letters: ReadonlyMap<FieldKey, string>
  readonly columns: ReadonlyMap<FieldKey, number>
  /** Takes the texts of a row; false where the row is blank (nothing but a sequence number). */
  take(row: SheetRow, subject: Subject): boolean
}

const KIND_MATTERS: ReadonlySet<Field> = new Set<Field>(['idNumber', 'wageFen', ...DATE_FIELDS])

/** Compiles the columns of a file (see `findHeader`) for a kind. */
export function sheetPlan(kind: DeclarationKind, columns: readonly BatchColumn[], insurances: CodeTable): SheetPlan {
  const letters = new Map<FieldKey, string>()
  const indexes = new Map<FieldKey, number>()
  for (const { column, field } of columns) {
    if (field === null || letters.has(field as FieldKey)) continue
    letters.set(field as FieldKey, column)
    indexes.set(field as FieldKey, columnIndexOf(column))
  }
  const cells: PlannedCell[] = []
  let absent: FieldMask = 0
  for (const field of FIELDS_OF[kind]) {
    const column = indexes.get(field)
    if (column === undefined) absent |= bit(field)
    else if (field !== 'insurances') cells.push({ column, field: F[field], mask: bit(field), kindMatters: KIND_MATTERS.has(field), isDate: DATE_FIELDS.includes(field), isFreeText: TEXT_LIMITS[field] !== undefined })
  }
  const insuranceCells = [...indexes].flatMap(([field, column]) => {
    const insurance = insuranceOf(field)
    return insurance === null ? [] : [{ insurance, column }]
  })
  insuranceCells.sort((one, other) => (one.insurance < other.insurance ? -1 : 1))
  if (insuranceCells.length > 0) absent &= ~bit('insurances')
  const list = indexes.get('insurances')
  const sequence = new Set(columns.filter(({ field, header }) => field === null && isSequenceHeader(header)).map(({ column }) => columnIndexOf(column)))
  const mapped = new Set(indexes.values())

  /** Nothing that belongs to a field was found: is there anything else that a person typed? */
  function isBlankRow(row: SheetRow): boolean {
    for (let column = 0; column < row.width; column++) {
      if (mapped.has(column)) continue
      const text = row.text(column)
      if (!isEmptyText(text) && !(sequence.has(column) && /^\s*\d+(\.0+)?\s*[.、]?\s*$/.test(text))) return false
    }
    return true
  }

  return {
    absent,
    letters,
    columns: indexes,
    take(row, subject) {
      let filled = 0
      for (const { column, field, mask, kindMatters, isDate, isFreeText } of cells) {
        const text = row.text(column)
        if (text === '' || isEmptyText(text)) {
          subject.blank |= mask
          continue
        }
        filled++
        if (!kindMatters) {
          subject.raw[field] = text
          // #N/A, #REF! and their kin: other fields find them out by themselves, a free text would not.
          if (isFreeText && text.charCodeAt(0) === 35 && row.kind(column) === 'error') subject.broken |= mask
          continue
        }
        const cellKind = row.kind(column)
        if (cellKind === 'number') subject.numeric |= mask
        subject.raw[field] = cellKind === 'date' && isDate ? (row.date(column) ?? text) : text
      }
      for (const { insurance, column } of insuranceCells) {
        const text = row.text(column)
        if (text === '') continue
        if (!isEmptyText(text)) filled++
        readInsuranceCell(subject, insurance, text)
      }
      if (list !== undefined) {
        const text = row.text(list)
        if (!isEmptyText(text)) {
          filled++
          readInsuranceList(subject, insurances, text)
        }
      }
      subject.blank |= absent
      return filled > 0 || !isBlankRow(row)
    },
  }
}
