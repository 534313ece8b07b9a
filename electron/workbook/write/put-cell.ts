import type { Cell, CellValue, Style } from 'exceljs'
import type { CellKind } from '../../../shared/domain/sheet-row.ts'
import { cellText } from './cell-text.ts'
import { DATE_STYLE, GENERAL_STYLE, MOMENT_STYLE, paddedStyle, TEXT_STYLE } from './cell-styles.ts'
import { dateSerial } from './date-serial.ts'

const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])

/** Puts a text as a text cell: never a formula, never a link, edge blanks and line breaks kept. */
export function putText(cell: Cell, text: string, style: Partial<Style> = TEXT_STYLE): void {
  const safe = cellText(text)
  // A plain string would be written without xml:space; as rich text its blanks are sure to survive.
  cell.value = /^\s|\s$|[\n\t]|\s{2}/.test(safe) ? { richText: [{ text: safe }] } : safe
  cell.style = style
}

/** Puts a cell back as the reader found it: the same value, of the same kind, under a fitting number format. */
export function putCell(cell: Cell, kind: CellKind, text: string): void {
  const [value, style] = typedValue(kind, text)
  if (value === null) return putText(cell, text)
  cell.value = value
  cell.style = style
}

function typedValue(kind: CellKind, text: string): [CellValue, Partial<Style>] {
  if (kind === 'number') return [Number(text), /^0\d/.test(text) ? paddedStyle(text.length) : GENERAL_STYLE]
  if (kind === 'date') return [dateSerial(text), text.length > 10 ? MOMENT_STYLE : DATE_STYLE]
  if (kind === 'boolean') return [text === 'TRUE', GENERAL_STYLE]
  if (kind === 'error' && ERRORS.has(text)) return [{ error: text } as CellValue, GENERAL_STYLE]
  return [null, GENERAL_STYLE]
}
