import type { CellKind } from '../../../shared/domain/sheet-row.ts'
import { dateSerial } from './date-serial.ts'
import { DATE_STYLE, GENERAL_STYLE, markedStyle, MOMENT_STYLE, paddedStyle, TEXT_STYLE, type CellStyle } from './xlsx/cell-style.ts'
import type { SheetOutput } from './xlsx/sheet-output.ts'
import type { Severity } from '../../../shared/domain/finding.ts'

const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])

/** What the reader calls a number; anything else that came this way is written as text. */
const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * Writes a cell as the reader found it: the same value, of the same kind, under a fitting number format; with a
 * colour where something is said about it.
 */
export function putCell(sheet: SheetOutput, column: number, kind: CellKind, text: string, severity: Severity | null): void {
  const dressed = (style: CellStyle): CellStyle => (severity === null ? style : markedStyle(style, severity))
  if (kind === 'blank') {
    if (severity !== null) sheet.blank(column, dressed(TEXT_STYLE))
    return
  }
  if (kind === 'number' && DECIMAL.test(text)) return sheet.number(column, text, dressed(/^0\d/.test(text) ? paddedStyle(text.length) : GENERAL_STYLE))
  if (kind === 'boolean') return sheet.boolean(column, text === 'TRUE', dressed(GENERAL_STYLE))
  if (kind === 'error' && ERRORS.has(text)) return sheet.error(column, text, dressed(GENERAL_STYLE))
  const serial = kind === 'date' ? dateSerial(text) : null
  if (serial !== null) return sheet.number(column, serial, dressed(text.length > 10 ? MOMENT_STYLE : DATE_STYLE))
  sheet.text(column, text, dressed(TEXT_STYLE))
}
