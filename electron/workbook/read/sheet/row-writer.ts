import { KIND_NUMBER, KIND_TEXT, type RowChunk } from '../../row-chunk.ts'
import { LAST_COLUMN, LAST_ROW, type ReadLimits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { ChunkBuilder } from './chunk-builder.ts'
import { numberText } from './number-text.ts'
import { SheetFacts } from './sheet-facts.ts'

const CHUNK_ROWS = 500
const CHUNK_TEXT_BYTES = 256 * 1024

/** Rows into chunks, under the limits, for every format whose cells are not read by `SheetHandler`. */
export class RowWriter {
  readonly facts = new SheetFacts()
  /** Chunks that are complete and wait to be handed on. */
  readonly ready: RowChunk[] = []
  /** The pending cell's text is written here, then ended by `endCell`. */
  readonly builder = new ChunkBuilder()
  /** Share of the sheet read so far; set by the reader. */
  fraction = 0
  readonly #limits: ReadLimits
  #column = -1
  #unordered = false
  #row = 0
  #textTotal = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** A cell of text; nothing where it is empty. */
  text(column: number, text: string): void {
    if (text === '') return
    if (text.length * 3 > this.#limits.cellBytes && Buffer.byteLength(text) > this.#limits.cellBytes) throw tooLarge('cell', this.#limits.cellBytes, Buffer.byteLength(text))
    this.builder.appendText(text)
    this.endCell(column, KIND_TEXT)
  }

  /**
   * A cell of a format that has nothing but texts (HTML, CSV). What Excel wrote with an exponent was a number
   * whose digits are gone; everything else stays as it is written.
   */
  shownText(column: number, text: string): void {
    const digits = /^-?\d(?:\.\d{1,15})?E\+\d{1,3}$/i.test(text) ? numberText(text) : null
    if (digits === null) return this.text(column, text)
    this.builder.appendText(digits)
    this.endCell(column, KIND_NUMBER)
  }

  /** Ends the pending cell; of kind 0 it is dropped. */
  endCell(column: number, kind: number): void {
    const builder = this.builder
    if (kind === 0) return builder.dropCell()
    if (column < 0 || column > LAST_COLUMN) throw damaged('cell-reference')
    if (column <= this.#column) this.#unordered = true
    this.#column = column
    builder.endCell(column, kind)
    if (builder.cellCount - builder.rowStart > LAST_COLUMN + 1) throw damaged('cell-reference')
    const bytes = builder.textLength - builder.rowTextStart
    if (bytes > this.#limits.rowBytes) throw tooLarge('row', this.#limits.rowBytes, bytes)
  }

  /** Ends a row (1-based, ascending); a row without cells is not kept. */
  endRow(row: number, hidden: boolean): void {
    const builder = this.builder
    this.#column = -1
    const unordered = this.#unordered
    this.#unordered = false
    if (builder.cellCount === builder.rowStart) return
    if (row > LAST_ROW) throw tooLarge('rows', this.#limits.dataRows, row)
    if (row <= this.#row) throw damaged('row-order')
    this.#row = row
    if (unordered) builder.sortRow()
    builder.endRow(row, hidden)
    this.facts.rows++
    if (hidden) this.facts.hiddenRows++
    if (this.facts.rows > this.#limits.rows) throw tooLarge('rows', this.#limits.dataRows, this.facts.rows)
    if (builder.rowCount >= CHUNK_ROWS || builder.textLength >= CHUNK_TEXT_BYTES) this.#take(this.fraction)
  }

  /** The last rows, when the sheet has ended. */
  finish(): void {
    if (this.builder.rowCount > 0) this.#take(1)
  }

  #take(fraction: number): void {
    this.#textTotal += this.builder.textLength
    if (this.#textTotal > this.#limits.textBytes) throw tooLarge('text', this.#limits.textBytes, this.#textTotal)
    this.ready.push(this.builder.take(fraction))
  }
}
