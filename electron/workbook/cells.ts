import type { CellKind, SheetRow } from '../../shared/domain/sheet-row.ts'
import { CELL_KINDS, type RowChunk } from './row-chunk.ts'

export { columnLetter } from '../../shared/domain/column-letter.ts'

/** A row of a chunk: reads the chunk's arrays when asked and makes no object for a cell. Holds on to its chunk. */
class ChunkRow implements SheetRow {
  readonly row: number
  readonly hidden: boolean
  readonly width: number
  readonly #chunk: RowChunk
  readonly #text: Buffer
  readonly #from: number
  readonly #to: number

  constructor(chunk: RowChunk, text: Buffer, index: number) {
    this.#chunk = chunk
    this.#text = text
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
    if (cell < 0) return ''
    return this.#text.toString('utf8', cell === 0 ? 0 : this.#chunk.textEnds[cell - 1], this.#chunk.textEnds[cell])
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
  const text = Buffer.from(chunk.text.buffer, chunk.text.byteOffset, chunk.text.byteLength)
  for (let index = 0; index < chunk.rows.length; index++) yield new ChunkRow(chunk, text, index)
}

/** The 0-based index of column letters (either case); -1 where they are none up to XFD. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index > 16_384 ? -1 : index - 1
}
