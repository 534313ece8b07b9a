import type { Severity } from '../../../../shared/domain/finding.ts'

/** How a cell looks. Styles are made once and known again by identity, so that no cell needs a comparison. */
export interface CellStyle {
  /** Number format code; `@` is text. */
  readonly format?: string
  readonly bold?: boolean
  /** RGB, six hexadecimal digits. */
  readonly color?: string
  readonly fill?: string
  readonly wrap?: boolean
  readonly align?: 'top' | 'center'
}

export const GENERAL_STYLE: CellStyle = {}
export const TEXT_STYLE: CellStyle = { format: '@' }
export const DATE_STYLE: CellStyle = { format: 'yyyy-mm-dd' }
export const MOMENT_STYLE: CellStyle = { format: 'yyyy-mm-dd hh:mm:ss' }
export const MONEY_STYLE: CellStyle = { format: '#,##0.00' }
export const WRAP_STYLE: CellStyle = { format: '@', wrap: true, align: 'top' }
export const HEADER_STYLE: CellStyle = { format: '@', bold: true, fill: 'E7EDF5', wrap: true, align: 'center' }
export const REQUIRED_HEADER_STYLE: CellStyle = { format: '@', bold: true, color: '9C2A00', fill: 'FDE9D9', wrap: true, align: 'center' }
export const NOTE_STYLE: CellStyle = { color: '595959', wrap: true, align: 'top' }
/** A sentence that runs across the empty cells beside it. */
export const ACROSS_STYLE: CellStyle = { color: '595959' }
export const TITLE_STYLE: CellStyle = { format: '@', bold: true }

/** Fill of a cell by the worst that is said about it: red, amber, blue. */
const MARK_FILLS: Record<Severity, string> = { error: 'F8B4B4', warning: 'FFE3A3', info: 'CFE4FA' }

const marked = new WeakMap<CellStyle, Partial<Record<Severity, CellStyle>>>()

/** `base` with the fill of `severity`; the same object for the same arguments. */
export function markedStyle(base: CellStyle, severity: Severity): CellStyle {
  let bySeverity = marked.get(base)
  if (!bySeverity) marked.set(base, (bySeverity = {}))
  return (bySeverity[severity] ??= { ...base, fill: MARK_FILLS[severity] })
}

const padded: CellStyle[] = []

/** A number shown with `digits` digits, leading zeros kept. */
export function paddedStyle(digits: number): CellStyle {
  return (padded[digits] ??= { format: '0'.repeat(digits) })
}
