import type { Cell, Row, Worksheet } from 'exceljs'
import type { SheetRow } from '../../../shared/domain/sheet-row.ts'
import { columnIndex } from '../cells.ts'
import type { SheetHead } from '../read/read-outcome.ts'
import { HEADER_STYLE, markedStyle, TEXT_STYLE, WRAP_STYLE } from './cell-styles.ts'
import { cellText } from './cell-text.ts'
import { adviceText, MarkCursor, resultText, worstOf, type Mark, type Marks } from './mark.ts'
import { putCell, putText } from './put-cell.ts'

export const RESULT_HEADER = '校验结果'
export const ADVICE_HEADER = '修改建议'
const ROW_NUMBER_HEADER = '原行号'

/** Comments are drawn one by one when the file is opened; beyond this many Excel becomes slow, and the column says it anyway. */
const MOST_NOTES = 5_000
/** Columns whose widths are taken over. */
const MOST_WIDTHS = 200
const RESULT_WIDTH = 44

/** Writes the first sheet: every row as it was, marked. */
export class MarkedRowWriter {
  notes = 0
  notesLeftOut = 0
  readonly #sheet: Worksheet
  readonly #headerRow: number
  readonly #resultColumn: number
  #marks: MarkCursor | null = null

  constructor(sheet: Worksheet, headerRow: number, resultColumn: number) {
    this.#sheet = sheet
    this.#headerRow = headerRow
    this.#resultColumn = resultColumn
  }

  async begin(head: SheetHead, marks: Marks): Promise<void> {
    this.#marks = new MarkCursor(marks)
    await this.#marks.ofFile()
    setWidths(this.#sheet, head, 0, this.#resultColumn)
  }

  async write(source: SheetRow & { readonly hidden: boolean }): Promise<void> {
    const marks = (await this.#marks?.of(source.row)) ?? []
    const row = this.#sheet.getRow(source.row)
    copyCells(row, source, 0, this.#resultColumn)
    this.#mark(row, marks)
    // A hidden row stays hidden unless something is to be seen in it.
    if (source.hidden && marks.length === 0) row.hidden = true
    if (source.row === this.#headerRow) putHeaders(row, this.#resultColumn)
    else if (source.row > this.#headerRow) putResult(row, this.#resultColumn, marks)
    row.commit()
  }

  end(lastRow: number): void {
    this.#sheet.autoFilter = { from: { row: this.#headerRow, column: 1 }, to: { row: lastRow, column: this.#resultColumn + 2 } }
    this.#sheet.commit()
  }

  #mark(row: Row, marks: readonly Mark[]): void {
    for (const [cell, here] of colourCells(row, marks, 0, this.#resultColumn)) {
      if (this.notes < MOST_NOTES) {
        cell.note = cellText(noteText(here))
        this.notes++
      } else this.notesLeftOut++
    }
  }
}

/** Writes the second sheet: the header and the rows with an error, each with its number in the original. */
export class FailedRowWriter {
  readonly #sheet: Worksheet
  readonly #headerRow: number
  readonly #resultColumn: number
  #marks: MarkCursor | null = null
  #ofFile: Mark[] = []
  #next = 1

  constructor(sheet: Worksheet, headerRow: number, resultColumn: number) {
    this.#sheet = sheet
    this.#headerRow = headerRow
    this.#resultColumn = resultColumn
  }

  async begin(head: SheetHead, marks: Marks): Promise<void> {
    this.#marks = new MarkCursor(marks)
    this.#ofFile = await this.#marks.ofFile()
    this.#sheet.getColumn(1).width = 9
    setWidths(this.#sheet, head, 1, this.#resultColumn + 1)
  }

  async write(source: SheetRow): Promise<void> {
    const marks = (await this.#marks?.of(source.row)) ?? []
    if (source.row < this.#headerRow) return
    if (source.row === this.#headerRow) return this.#header(source)
    if (!marks.some(({ severity }) => severity === 'error')) return
    const row = this.#sheet.getRow(this.#next++)
    row.getCell(1).value = source.row
    copyCells(row, source, 1, this.#resultColumn)
    colourCells(row, marks, 1, this.#resultColumn)
    putResult(row, this.#resultColumn + 1, marks)
    row.commit()
  }

  #header(source: SheetRow): void {
    const row = this.#sheet.getRow(this.#next++)
    copyCells(row, source, 1, this.#resultColumn)
    putText(row.getCell(1), ROW_NUMBER_HEADER, HEADER_STYLE)
    putHeaders(row, this.#resultColumn + 1)
    row.commit()
    if (this.#ofFile.length === 0) return
    const whole = this.#sheet.getRow(this.#next++)
    putText(whole.getCell(1), '整个文件')
    putResult(whole, this.#resultColumn + 1, this.#ofFile)
    whole.commit()
  }
}

function copyCells(row: Row, source: SheetRow, shift: number, end: number): void {
  for (let column = 0; column < Math.min(source.width, end); column++) {
    const kind = source.kind(column)
    if (kind !== 'blank') putCell(row.getCell(column + 1 + shift), kind, source.text(column))
  }
}

/** Colours the cells that are meant by the worst that is said of each. */
function colourCells(row: Row, marks: readonly Mark[], shift: number, end: number): [Cell, Mark[]][] {
  const coloured: [Cell, Mark[]][] = []
  if (marks.length === 0) return coloured
  for (const [column, here] of Map.groupBy(marks, ({ column }) => (column === null ? -1 : columnIndex(column)))) {
    if (column < 0 || column >= end) continue
    const cell = row.getCell(column + 1 + shift)
    cell.style = markedStyle(cell.value === null ? TEXT_STYLE : cell.style, worstOf(here))
    coloured.push([cell, here])
  }
  return coloured
}

function putHeaders(row: Row, column: number): void {
  putText(row.getCell(column + 1), RESULT_HEADER, HEADER_STYLE)
  putText(row.getCell(column + 2), ADVICE_HEADER, HEADER_STYLE)
}

function putResult(row: Row, column: number, marks: readonly Mark[]): void {
  const result: Cell = row.getCell(column + 1)
  putText(result, resultText(marks), marks.length === 0 ? TEXT_STYLE : markedStyle(WRAP_STYLE, worstOf(marks)))
  const advice = adviceText(marks)
  if (advice !== '') putText(row.getCell(column + 2), advice, WRAP_STYLE)
}

const noteText = (marks: readonly Mark[]): string => marks.map(({ message, advice }) => (advice === '' ? message : `${message}\n${advice}`)).join('\n\n')

function setWidths(sheet: Worksheet, head: SheetHead, shift: number, resultColumn: number): void {
  for (const { from, to, width } of head.columns) {
    if (width === null) continue
    for (let column = from; column <= Math.min(to, MOST_WIDTHS, resultColumn - 1 - shift); column++) sheet.getColumn(column + 1 + shift).width = Math.max(width, 3)
  }
  sheet.getColumn(resultColumn + 1).width = RESULT_WIDTH
  sheet.getColumn(resultColumn + 2).width = RESULT_WIDTH
}
