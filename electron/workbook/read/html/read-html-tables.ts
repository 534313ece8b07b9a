import { LAST_COLUMN, LAST_ROW, type ReadLimits } from '../limits.ts'
import { tooLarge } from '../refusal.ts'
import type { RowWriter } from '../sheet/row-writer.ts'
import type { TextEncoding } from '../sniff/text-shape.ts'
import { textBlocks } from '../text/text-blocks.ts'
import { decodeHtmlText } from './entities.ts'
import { attributeOf, HtmlScanner, type HtmlHandler } from './html-scanner.ts'
import { SpannedCells } from './spanned-cells.ts'

/** Every table of a page, one below the other; a table inside a cell begins new rows. */
export function* readHtmlTables(file: Buffer, encoding: TextEncoding, writer: RowWriter, limits: ReadLimits): Generator<void> {
  const handler = new TableHandler(writer, limits)
  const scanner = new HtmlScanner(handler, limits)
  for (const { text, fraction } of textBlocks(file, encoding)) {
    writer.fraction = fraction
    scanner.push(text, fraction === 1)
    yield
  }
  handler.endRow()
}

const CELLS = new Set(['td', 'th'])
const LINES = new Set(['br', 'p', 'div', 'li'])
const isHidden = (attributes: string): boolean => /display\s*:\s*none/i.test(attributes) || attributeOf(attributes, 'hidden') !== null

class TableHandler implements HtmlHandler {
  readonly #writer: RowWriter
  readonly #limits: ReadLimits
  readonly #spans: SpannedCells
  #row = 0
  #hidden = false
  #inRow = false
  #cell: { column: number; text: string } | null = null
  #column = 0

  constructor(writer: RowWriter, limits: ReadLimits) {
    this.#writer = writer
    this.#limits = limits
    this.#spans = new SpannedCells()
  }

  open(name: string, attributes: string): void {
    if (name === 'tr') this.#openRow(attributes)
    else if (CELLS.has(name)) this.#openCell(attributes)
    else if (name === 'table') this.#leaveTable()
    else if (name === 'col') this.#openColumn(attributes)
    else if (LINES.has(name) && this.#cell) this.#append('\n')
  }

  close(name: string): void {
    if (CELLS.has(name)) this.#endCell()
    else if (name === 'tr') this.endRow()
    else if (name === 'table') this.#leaveTable()
    else if (LINES.has(name) && name !== 'br' && this.#cell) this.#append('\n')
  }

  text(raw: string): void {
    if (this.#cell) this.#append(decodeHtmlText(raw).replace(/[ \t\r\n\f]+/g, ' '))
  }

  endRow(): void {
    this.#endCell()
    if (!this.#inRow) return
    this.#inRow = false
    this.#writer.endRow(this.#row, this.#hidden)
  }

  #leaveTable(): void {
    this.endRow()
    this.#spans.clear()
    this.#column = 0
  }

  #openRow(attributes: string): void {
    this.endRow()
    this.#row++
    this.#inRow = true
    this.#hidden = isHidden(attributes)
    this.#spans.beginRow(this.#row)
  }

  #openCell(attributes: string): void {
    this.#endCell()
    if (!this.#inRow) this.#openRow('')
    const across = spanOf(attributes, 'colspan', LAST_COLUMN + 1)
    const down = spanOf(attributes, 'rowspan', LAST_ROW)
    const column = this.#spans.place(across, down)
    if (across > 1 || down > 1) this.#writer.facts.mergedCells++
    this.#cell = { column, text: '' }
  }

  #endCell(): void {
    const cell = this.#cell
    if (cell === null) return
    this.#cell = null
    const text = /[ \n]$/.test(cell.text) ? cell.text.slice(0, cell.text.endsWith(' ') && cell.text.at(-2) === '\n' ? -2 : -1) : cell.text
    if (text !== '' && cell.column > LAST_COLUMN) throw tooLarge('columns', LAST_COLUMN + 1, cell.column + 1)
    this.#writer.shownText(cell.column, text)
  }

  /** White space never doubles: a blank after a blank or a line end is the markup's; a no-break space is the file's. */
  #append(text: string): void {
    const cell = this.#cell
    if (cell === null) return
    const last = cell.text.at(-1)
    if (text === '\n') {
      if (last !== undefined && last !== '\n') cell.text = `${last === ' ' ? cell.text.slice(0, -1) : cell.text}\n`
    } else cell.text += text.startsWith(' ') && (last === undefined || last === ' ' || last === '\n') ? text.slice(1) : text
    if (cell.text.length > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, cell.text.length)
  }

  #openColumn(attributes: string): void {
    const span = spanOf(attributes, 'span', LAST_COLUMN + 1)
    const from = this.#column
    this.#column = from + span
    if (from <= LAST_COLUMN && isHidden(attributes)) this.#writer.facts.addColumns({ from, to: Math.min(LAST_COLUMN, from + span - 1), width: null, hidden: true })
  }
}

function spanOf(attributes: string, name: string, most: number): number {
  const value = attributeOf(attributes, name)?.trim()
  if (value === undefined || !/^\d{1,12}$/.test(value)) return 1
  return Math.min(most, Math.max(1, Number(value)))
}
