import type { Style } from 'exceljs'
import type { Severity } from '../../../shared/domain/finding.ts'

/** Style objects are made once and shared by all cells: exceljs knows them again by identity. */
const FONT = { name: '宋体', size: 11, family: 2 }

const plain = (style: Partial<Style>): Partial<Style> => Object.freeze(style)

export const GENERAL_STYLE = plain({})
export const TEXT_STYLE = plain({ numFmt: '@' })
export const DATE_STYLE = plain({ numFmt: 'yyyy-mm-dd' })
export const MOMENT_STYLE = plain({ numFmt: 'yyyy-mm-dd hh:mm:ss' })
export const MONEY_STYLE = plain({ numFmt: '#,##0.00' })
export const WRAP_STYLE = plain({ numFmt: '@', alignment: { wrapText: true, vertical: 'top' } })

const solid = (argb: string): Style['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

export const HEADER_STYLE = plain({ numFmt: '@', font: { ...FONT, bold: true }, fill: solid('FFE7EDF5'), alignment: { vertical: 'middle', wrapText: true } })
export const REQUIRED_HEADER_STYLE = plain({ numFmt: '@', font: { ...FONT, bold: true, color: { argb: 'FF9C2A00' } }, fill: solid('FFFDE9D9'), alignment: { vertical: 'middle', wrapText: true } })
export const NOTE_STYLE = plain({ font: { ...FONT, color: { argb: 'FF595959' } }, alignment: { wrapText: true, vertical: 'top' } })

/** Fill of a cell by the worst that is said about it: red, amber, blue. */
const MARK_FILLS: Record<Severity, Style['fill']> = { error: solid('FFF8B4B4'), warning: solid('FFFFE3A3'), info: solid('FFCFE4FA') }

const marked = new WeakMap<Partial<Style>, Partial<Record<Severity, Partial<Style>>>>()

/** `base` with the fill of `severity`. */
export function markedStyle(base: Partial<Style>, severity: Severity): Partial<Style> {
  let bySeverity = marked.get(base)
  if (!bySeverity) marked.set(base, (bySeverity = {}))
  return (bySeverity[severity] ??= plain({ ...base, fill: MARK_FILLS[severity] }))
}

/** Number formats that keep leading zeros, by digits. */
const padded = new Map<number, Partial<Style>>()

export function paddedStyle(digits: number): Partial<Style> {
  let style = padded.get(digits)
  if (!style) padded.set(digits, (style = plain({ numFmt: '0'.repeat(digits) })))
  return style
}
