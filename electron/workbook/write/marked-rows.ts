import type { Severity } from '../../../shared/domain/finding.ts'
import type { SheetRow } from '../../../shared/domain/sheet-row.ts'
import { columnIndex } from '../cells.ts'
import type { ColumnRange } from '../read/sheet/sheet-facts.ts'
import { adviceText, resultText, worstOf, type Mark } from './mark.ts'
import { putCell } from './put-cell.ts'
import { wrappedHeight } from './wrapped-height.ts'
import { GENERAL_STYLE, HEADER_STYLE, markedStyle, TEXT_STYLE, WRAP_STYLE } from './xlsx/cell-style.ts'
import type { ColumnWidth, SheetOutput } from './xlsx/sheet-output.ts'

export const RESULT_HEADER = '校验结果'
export const ADVICE_HEADER = '修改建议'
const ROW_NUMBER_HEADER = '原行号'

/** Comments are drawn one by one when the file is opened; beyond this many Excel becomes slow, and the column says it anyway. */
const MOST_NOTES = 5_000
const RESULT_WIDTH = 44

/** Where things stand in the sheet that is marked. */
export interface MarkedLayout {
  /** 1-based. */
  readonly headerRow: number
  /** 0-based column of 校验结果; 修改建议 follows it. */
  readonly resultColumn: number
  /** What stands over the hidden column by which each row is known again (row-identity.ts); null for none. */
  readonly identity: string | null
}

/** How many comments were written, and how many left out. */
export interface NoteCount {
  written: number
  leftOut: number
}

/** A row of the first sheet: as it was, marked. */
export function writeMarkedRow(sheet: SheetOutput, source: SheetRow & { readonly hidden: boolean }, marks: readonly Mark[], layout: MarkedLayout, notes: NoteCount): void {
  const byColumn = marksByColumn(marks, layout.resultColumn)
  // A hidden row stays hidden unless something is to be seen in it.
  sheet.beginRow(source.row, source.hidden && marks.length === 0, source.row > layout.headerRow ? resultHeight(marks) : null)
  copyCells(sheet, source, byColumn, 0, layout.resultColumn)
  for (const [column, here] of byColumn) {
    if (notes.written >= MOST_NOTES) notes.leftOut++
    else {
      sheet.note(column, noteText(here))
      notes.written++
    }
  }
  if (source.row === layout.headerRow) putHeaders(sheet, layout.resultColumn)
  else if (source.row > layout.headerRow) putResult(sheet, layout.resultColumn, marks)
  putIdentity(sheet, layout.resultColumn + 2, source.row, layout)
  sheet.endRow()
}

/** The header of the second sheet, and under it what is said of the whole file. */
export function writeFailedHeader(sheet: SheetOutput, source: SheetRow, ofFile: readonly Mark[], layout: MarkedLayout): number {
  sheet.beginRow(1)
  sheet.text(0, ROW_NUMBER_HEADER, HEADER_STYLE)
  copyCells(sheet, source, new Map(), 1, layout.resultColumn)
  putHeaders(sheet, layout.resultColumn + 1)
  putIdentity(sheet, layout.resultColumn + 3, source.row, layout)
  sheet.endRow()
  if (ofFile.length === 0) return 1
  sheet.beginRow(2, false, resultHeight(ofFile))
  sheet.text(0, '整个文件', TEXT_STYLE)
  putResult(sheet, layout.resultColumn + 1, ofFile)
  sheet.endRow()
  return 2
}

/** A row of the second sheet: `at` is its place there, the number in the original stands before it. */
export function writeFailedRow(sheet: SheetOutput, at: number, source: SheetRow, marks: readonly Mark[], layout: MarkedLayout): void {
  sheet.beginRow(at, false, resultHeight(marks))
  sheet.number(0, source.row, GENERAL_STYLE)
  copyCells(sheet, source, marksByColumn(marks, layout.resultColumn), 1, layout.resultColumn)
  putResult(sheet, layout.resultColumn + 1, marks)
  putIdentity(sheet, layout.resultColumn + 3, source.row, layout)
  sheet.endRow()
}

function putIdentity(sheet: SheetOutput, column: number, row: number, { identity, headerRow }: MarkedLayout): void {
  if (identity === null || row < headerRow) return
  if (row === headerRow) sheet.text(column, identity, HEADER_STYLE)
  else sheet.number(column, row, GENERAL_STYLE)
}

export const hasError = (marks: readonly Mark[]): boolean => marks.some(({ severity }) => severity === 'error')

/** Widths of the original's columns, `shift` further right, and of the two new ones. */
export function widthsOf(columns: readonly ColumnRange[], shift: number, resultColumn: number): ColumnWidth[] {
  const widths: ColumnWidth[] = shift > 0 ? [{ from: 0, to: shift - 1, width: 9 }] : []
  let next = 0
  for (const { from, to, width } of [...columns].sort((a, b) => a.from - b.from)) {
    const [first, last] = [Math.max(from, next), Math.min(to, resultColumn - 1)]
    if (width === null || first > last) continue
    widths.push({ from: first + shift, to: last + shift, width: Math.max(3, width) })
    next = last + 1
  }
  return [...widths, { from: resultColumn + shift, to: resultColumn + shift + 1, width: RESULT_WIDTH }, { from: resultColumn + shift + 2, to: resultColumn + shift + 2, width: 9, hidden: true }]
}

/** Marks that mean a cell, by column, left to right. */
function marksByColumn(marks: readonly Mark[], end: number): ReadonlyMap<number, Mark[]> {
  if (marks.length === 0) return NO_MARKS
  const grouped = Map.groupBy(marks, ({ column }) => (column === null ? -1 : columnIndex(column)))
  return new Map([...grouped].filter(([column]) => column >= 0 && column < end).sort(([a], [b]) => a - b))
}

const NO_MARKS: ReadonlyMap<number, Mark[]> = new Map()

function copyCells(sheet: SheetOutput, source: SheetRow, marks: ReadonlyMap<number, Mark[]>, shift: number, end: number): void {
  const last = Math.max(Math.min(source.width, end) - 1, ...marks.keys())
  for (let column = 0; column <= last; column++) {
    const here = marks.size === 0 ? undefined : marks.get(column)
    const severity: Severity | null = here === undefined ? null : worstOf(here)
    putCell(sheet, column + shift, source.kind(column), source.text(column), severity)
  }
}

function putHeaders(sheet: SheetOutput, column: number): void {
  sheet.text(column, RESULT_HEADER, HEADER_STYLE)
  sheet.text(column + 1, ADVICE_HEADER, HEADER_STYLE)
}

function putResult(sheet: SheetOutput, column: number, marks: readonly Mark[]): void {
  sheet.text(column, resultText(marks), marks.length === 0 ? TEXT_STYLE : markedStyle(WRAP_STYLE, worstOf(marks)))
  const advice = adviceText(marks)
  if (advice !== '') sheet.text(column + 1, advice, WRAP_STYLE)
}

/** So that neither what is wrong nor what to do is cut off. */
function resultHeight(marks: readonly Mark[]): number | null {
  if (marks.length === 0) return null
  const heights = [resultText(marks), adviceText(marks)].map((text) => wrappedHeight(text, RESULT_WIDTH) ?? 0)
  return Math.max(...heights) || null
}

const noteText = (marks: readonly Mark[]): string => marks.map(({ message, advice }) => (advice === '' ? message : `${message}\n${advice}`)).join('\n\n')
