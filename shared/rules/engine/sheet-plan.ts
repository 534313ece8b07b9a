import type { BatchColumn } from '../../domain/batch.ts'
import type { CodeTable } from '../../domain/code-table.ts'
import { columnIndexOf } from '../../domain/column-index.ts'
import { columnLetter } from '../../domain/column-letter.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isEmptyText } from '../../domain/tidy-text.ts'
import { bit, blockOf, DATE_FIELDS, F, FIELDS_OF, insuranceField, insuranceOf, TEXT_LIMITS, type DeclarationKind, type Field, type FieldKey, type FieldMask } from '../field.ts'
import { isSequenceHeader } from '../header/normalise-header.ts'
import { readInsuranceBlock, readInsuranceCell, readInsuranceList } from '../read/read-insurances.ts'
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
  /** The fields that these 0-based columns hold. */
  fieldsOf(columns: readonly number[]): FieldMask
  /** Takes the texts of a row; false where the row is blank (nothing but a sequence number). */
  take(row: SheetRow, subject: Subject): boolean
}

const KIND_MATTERS: ReadonlySet<Field> = new Set<Field>(['idNumber', 'wageFen', ...DATE_FIELDS])

/** Compiles the columns of a file (see `findHeader`) for a kind. */
export function sheetPlan(kind: DeclarationKind, columns: readonly BatchColumn[], insurances: CodeTable, fixed: Readonly<Record<string, string>> = {}): SheetPlan {
  const letters = new Map<FieldKey, string>()
  const indexes = new Map<FieldKey, number>()
  for (const { column, field } of columns) {
    if (field === null || letters.has(field as FieldKey)) continue
    letters.set(field as FieldKey, column)
    indexes.set(field as FieldKey, columnIndexOf(column))
  }
  const cells: PlannedCell[] = []
  const fixedCells: { field: number; text: string }[] = []
  let absent: FieldMask = 0
  for (const field of FIELDS_OF[kind]) {
    const column = indexes.get(field)
    if (column === undefined && fixed[field]) fixedCells.push({ field: F[field], text: fixed[field] })
    else if (column === undefined) absent |= bit(field)
    else if (column !== undefined && field !== 'insurances') cells.push({ column, field: F[field], mask: bit(field), kindMatters: KIND_MATTERS.has(field), isDate: DATE_FIELDS.includes(field), isFreeText: TEXT_LIMITS[field] !== undefined })
  }
  const insuranceCells = [...indexes].flatMap(([field, column]) => {
    const insurance = insuranceOf(field)
    return insurance === null ? [] : [{ insurance, column }]
  })
  insuranceCells.sort((one, other) => (one.insurance < other.insurance ? -1 : 1))
  const blocks = blocksOf(indexes)
  for (const { insurance, way, policy } of blocks) {
    letters.set(insuranceField(insurance), columnLetter(way ?? policy ?? 0))
    indexes.set(insuranceField(insurance), way ?? policy ?? 0)
  }
  if (insuranceCells.length > 0 || blocks.length > 0) absent &= ~bit('insurances')
  const list = indexes.get('insurances')
  const fixedList = list === undefined && insuranceCells.length + blocks.length === 0 ? (fixed['insurances'] ?? '') : ''
  // Where no column says what is declared, the ways in which the insurances are reported do.
  const operationByWay = (absent & bit('operation')) !== 0 && blocks.some(({ way }) => way !== null)
  if (operationByWay) {
    absent &= ~bit('operation')
    const way = blocks.find((block) => block.way !== null)?.way ?? 0
    letters.set('operation', columnLetter(way))
    indexes.set('operation', way)
  }
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
    fieldsOf: (columns) => cells.filter(({ column }) => columns.includes(column)).reduce((mask, cell) => mask | cell.mask, 0),
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
      if (blocks.length > 0) {
        const ways: string[] = []
        for (const block of blocks) {
          if (readInsuranceBlock(subject, block.insurance, block.way === null ? '' : row.text(block.way), block.policy === null ? '' : row.text(block.policy), ways)) filled++
        }
        if (operationByWay) {
          if (ways.length === 0) subject.blank |= bit('operation')
          else subject.raw[F.operation] = ways.join('/')
        }
      }
      for (const { field, text } of fixedCells) subject.raw[field] = text
      if (fixedList !== '') readInsuranceList(subject, insurances, fixedList)
      subject.blank |= absent
      return filled > 0 || !isBlankRow(row)
    },
  }
}

interface InsuranceBlock {
  readonly insurance: string
  readonly way: number | null
  readonly policy: number | null
}

/** The blocks of columns that an agency's sheet has for each insurance, in the order of the codes. */
function blocksOf(indexes: ReadonlyMap<string, number>): InsuranceBlock[] {
  const blocks = new Map<string, { insurance: string; way: number | null; policy: number | null }>()
  for (const [field, column] of indexes) {
    const block = blockOf(field)
    if (block === null) continue
    const known = blocks.get(block.insurance) ?? { insurance: block.insurance, way: null, policy: null }
    known[block.part] = column
    blocks.set(block.insurance, known)
  }
  return [...blocks.values()].sort((one, other) => (one.insurance < other.insurance ? -1 : 1))
}
