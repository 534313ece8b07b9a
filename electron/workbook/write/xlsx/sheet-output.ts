import { columnLetter } from '../../../../shared/domain/column-letter.ts'
import { cellText } from '../cell-text.ts'
import type { ZipOutputEntry } from './zip-output.ts'
import type { CellStyle } from './cell-style.ts'
import { escapeXml } from './escape-xml.ts'
import type { CellNote } from './notes-xml.ts'
import type { StyleTable } from './style-table.ts'

export interface ColumnWidth {
  /** 0-based, inclusive. */
  readonly from: number
  readonly to: number
  /** In characters. */
  readonly width: number
  readonly hidden?: boolean
}

export interface SheetLayout {
  /** Rows that stay in sight. */
  readonly frozenRows: number
  /** Ascending, without overlap. */
  readonly widths: readonly ColumnWidth[]
}

const letters: string[] = []
const letterOf = (column: number): string => (letters[column] ??= columnLetter(column))

/**
 * A worksheet part written row by row, cells in ascending columns. Texts are inline text cells; nothing else than
 * texts, numbers, booleans and error values can be written, so no formula ever is.
 */
export class SheetOutput {
  readonly notes: CellNote[] = []
  readonly #entry: ZipOutputEntry
  readonly #styles: StyleTable
  #row = 0
  #xml = ''

  constructor(entry: ZipOutputEntry, styles: StyleTable, layout: SheetLayout) {
    this.#entry = entry
    this.#styles = styles
    entry.write('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">')
    const { frozenRows } = layout
    entry.write(`<sheetViews><sheetView workbookViewId="0">${frozenRows > 0 ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`)
    const columns = layout.widths.map(({ from, to, width, hidden }) => `<col min="${from + 1}" max="${to + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`)
    if (columns.length > 0) entry.write(`<cols>${columns.join('')}</cols>`)
    entry.write('<sheetData>')
  }

  /** Begins row `row` (1-based, ascending). @param height in points; null for the usual one */
  beginRow(row: number, hidden = false, height: number | null = null): void {
    this.#row = row
    this.#xml = `<row r="${row}"${hidden ? ' hidden="1"' : ''}${height === null ? '' : ` ht="${height}" customHeight="1"`}>`
  }

  endRow(): void {
    this.#entry.write(`${this.#xml}</row>`)
    this.#xml = ''
  }

  /** Keeps memory bounded: await it every some hundred rows. */
  room(): Promise<void> {
    return this.#entry.room()
  }

  text(column: number, text: string, style: CellStyle): void {
    this.#xml += `<c r="${letterOf(column)}${this.#row}" s="${this.#styles.id(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(text))}</t></is></c>`
  }

  /** @param value a finite number, or its decimal text where every digit of it is to stay */
  number(column: number, value: number | string, style: CellStyle): void {
    this.#xml += `<c r="${letterOf(column)}${this.#row}" s="${this.#styles.id(style)}"><v>${value}</v></c>`
  }

  boolean(column: number, value: boolean, style: CellStyle): void {
    this.#xml += `<c r="${letterOf(column)}${this.#row}" s="${this.#styles.id(style)}" t="b"><v>${value ? 1 : 0}</v></c>`
  }

  /** An error value such as #N/A, one of Excel's own. */
  error(column: number, value: string, style: CellStyle): void {
    this.#xml += `<c r="${letterOf(column)}${this.#row}" s="${this.#styles.id(style)}" t="e"><v>${escapeXml(value)}</v></c>`
  }

  /** An empty cell that is coloured. */
  blank(column: number, style: CellStyle): void {
    this.#xml += `<c r="${letterOf(column)}${this.#row}" s="${this.#styles.id(style)}"/>`
  }

  /** A comment on a cell of the current row. */
  note(column: number, text: string): void {
    this.notes.push({ row: this.#row, column, text: cellText(text) })
  }

  /** Ends the part. @param filter range with drop-down filters, `A3:G900` */
  async end(filter?: string): Promise<void> {
    this.#entry.write(`</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}${this.notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`)
    await this.#entry.end()
  }
}
