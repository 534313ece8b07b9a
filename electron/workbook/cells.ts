import { isUtf8 } from 'node:buffer'
import type { CellKind, SheetRow } from '../../shared/domain/sheet-row.ts'
import { CELL_KINDS, type RowChunk } from './row-chunk.ts'

export { columnLetter } from '../../shared/domain/column-letter.ts'

/** V8 copies a piece of a string that is shorter than this; a longer piece keeps the whole string in memory. */
const COPIED_LENGTH = 13

/** The texts of a chunk's cells. A row is decoded at once when one of its cells is asked for: two million cells one by one take twice as long. */
class ChunkTexts {
  readonly #chunk: RowChunk
  readonly #bytes: Buffer
  readonly #sound: boolean
  /** The first cell of the row that is decoded. */
  #from = -1
  #text = ''
  /** By cell of that row: where it ends in `#text`; null where a cell begins in the middle of a character. */
  #ends: number[] | null = []

  constructor(chunk: RowChunk) {
    this.#chunk = chunk
    this.#bytes = Buffer.from(chunk.text.buffer, chunk.text.byteOffset, chunk.text.byteLength)
    this.#sound = isUtf8(this.#bytes)
  }

  /** The text of cell `cell`, whose row holds the cells [from, to). */
  of(cell: number, from: number, to: number): string {
    if (this.#sound && this.#from !== from) this.#decode(from, to)
    if (this.#sound && this.#ends !== null) {
      const start = cell === from ? 0 : (this.#ends[cell - from - 1] as number)
      const end = this.#ends[cell - from] as number
      if (end - start < COPIED_LENGTH) return this.#text.substring(start, end)
    }
    return this.#bytes.toString('utf8', this.#startOf(cell), this.#chunk.textEnds[cell])
  }

  #startOf(cell: number): number {
    return cell === 0 ? 0 : (this.#chunk.textEnds[cell - 1] as number)
  }

  #decode(from: number, to: number): void {
    const { textEnds } = this.#chunk
    const bytes = this.#bytes
    let at = this.#startOf(from)
    this.#from = from
    this.#text = bytes.toString('utf8', at, textEnds[to - 1])
    const ends: number[] = []
    let units = 0
    for (let cell = from; cell < to; cell++) {
      const end = textEnds[cell] as number
      if (at < end && isContinuation(bytes[at] as number)) {
        this.#ends = null
        return
      }
      for (; at < end; at++) {
        const byte = bytes[at] as number
        // A character of four bytes is two units of a string.
        if (!isContinuation(byte)) units += byte >= 0xf0 ? 2 : 1
      }
      ends.push(units)
    }
    this.#ends = ends
  }
}

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** A row of a chunk: reads the chunk's arrays when asked and makes no object for a cell. Holds on to its chunk. */
class ChunkRow implements SheetRow {
  readonly row: number
  readonly hidden: boolean
  readonly width: number
  readonly #chunk: RowChunk
  readonly #texts: ChunkTexts
  readonly #from: number
  readonly #to: number

  constructor(chunk: RowChunk, texts: ChunkTexts, index: number) {
    this.#chunk = chunk
    this.#texts = texts
    this.#from = index === 0 ? 0 : (chunk.rowEnds[index - 1] as number)
    this.#to = chunk.rowEnds[index] as number
    this.row = chunk.rows[index] as number
    this.hidden = chunk.hidden[index] === 1
    this.width = (chunk.columns[this.#to - 1] as number) + 1
  }

  kind(column: number): CellKind {
    const cell = this.#find(column)
    return cell < 0 ? 'blank' : (CELL_KINDS[this.#chunk.kinds[cell] as number] as CellKind)
  }

  text(column: number): string {
    const cell = this.#find(column)
    return cell < 0 ? '' : this.#texts.of(cell, this.#from, this.#to)
  }

  date(column: number): string | null {
    return this.kind(column) === 'date' ? this.text(column).slice(0, 10) : null
  }

  #find(column: number): number {
    const columns = this.#chunk.columns
    // Most rows are filled from the first column on: then the cell stands where it is expected.
    let low = this.#from
    let high = Math.min(low + column, this.#to - 1)
    if (columns[high] === column) return high
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = columns[middle] as number
      if (found === column) return middle
      if (found < column) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

/** The rows of a chunk, one at a time; `hidden` rows are hidden in the sheet. */
export function* rowsOf(chunk: RowChunk): Generator<SheetRow & { readonly hidden: boolean }> {
  const texts = new ChunkTexts(chunk)
  for (let index = 0; index < chunk.rows.length; index++) yield new ChunkRow(chunk, texts, index)
}

/** The 0-based index of column letters (either case); -1 where they are none up to XFD. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index > 16_384 ? -1 : index - 1
}
