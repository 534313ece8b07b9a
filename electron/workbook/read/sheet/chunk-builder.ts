import type { RowChunk } from '../../row-chunk.ts'
import type { SharedStrings } from '../shared-strings.ts'

/** Bytes below which a loop beats a call into native code. */
const SHORT = 48

/** Collects cells and rows into the arrays of a `RowChunk`; its own arrays are reused from chunk to chunk. */
export class ChunkBuilder {
  rowCount = 0
  /** All bytes written so far, the pending cell's included. */
  textLength = 0
  text: Buffer = Buffer.allocUnsafeSlow(256 * 1024)
  cellCount = 0
  #rows = new Uint32Array(256)
  #hidden = new Uint8Array(256)
  #rowEnds = new Uint32Array(256)
  #columns = new Uint16Array(8192)
  #kinds = new Uint8Array(8192)
  #textEnds = new Uint32Array(8192)

  /** Where the pending cell's text begins. */
  get cellStart(): number {
    return this.cellCount === 0 ? 0 : (this.#textEnds[this.cellCount - 1] as number)
  }

  append(bytes: Buffer, start: number, end: number): void {
    const size = end - start
    if (this.textLength + size > this.text.length) this.#growText(size)
    const text = this.text
    let to = this.textLength
    if (size > SHORT) bytes.copy(text, to, start, end)
    else for (let at = start; at < end; at++) text[to++] = bytes[at] as number
    this.textLength += size
  }

  /** Puts `value` in the place of the pending cell's text. */
  replace(value: string): void {
    this.textLength = this.cellStart
    this.appendText(value)
  }

  appendText(value: string): void {
    // No UTF-16 unit takes more than three bytes.
    if (this.textLength + value.length * 3 > this.text.length) this.#growText(value.length * 3)
    this.textLength += this.text.write(value, this.textLength, 'utf8')
  }

  /** Puts shared string `index` in the place of the pending cell's text; false where there is none. */
  replaceByShared(strings: SharedStrings, index: number): boolean {
    const page = strings.page(index)
    if (page === null) return false
    this.textLength = this.cellStart
    const start = strings.start(index)
    this.append(page, start, start + strings.length(index))
    return true
  }

  dropCell(): void {
    this.textLength = this.cellStart
  }

  endCell(column: number, kind: number): void {
    const index = this.cellCount
    if (index === this.#columns.length) this.#growCells()
    this.#columns[index] = column
    this.#kinds[index] = kind
    this.#textEnds[index] = this.textLength
    this.cellCount = index + 1
  }

  /** First cell of the row that is being built. */
  get rowStart(): number {
    return this.rowCount === 0 ? 0 : (this.#rowEnds[this.rowCount - 1] as number)
  }

  /** Where the text of the row that is being built begins. */
  get rowTextStart(): number {
    const first = this.rowStart
    return first === 0 ? 0 : (this.#textEnds[first - 1] as number)
  }

  endRow(row: number, hidden: boolean): void {
    if (this.rowCount === this.#rows.length) this.#growRows()
    this.#rows[this.rowCount] = row
    this.#hidden[this.rowCount] = hidden ? 1 : 0
    this.#rowEnds[this.rowCount] = this.cellCount
    this.rowCount++
  }

  /** Brings the cells of the row being built into ascending columns; of two for one column the later stays. */
  sortRow(): void {
    const from = this.rowStart
    const cells: { column: number; kind: number; bytes: Buffer }[] = []
    const byColumn = new Map<number, number>()
    for (let index = from; index < this.cellCount; index++) {
      const start = index === 0 ? 0 : (this.#textEnds[index - 1] as number)
      const column = this.#columns[index] as number
      byColumn.set(column, cells.length)
      cells.push({ column, kind: this.#kinds[index] as number, bytes: Buffer.from(this.text.subarray(start, this.#textEnds[index])) })
    }
    this.cellCount = from
    this.textLength = this.cellStart
    for (const [column, index] of [...byColumn].sort(([a], [b]) => a - b)) {
      const cell = cells[index]
      if (cell === undefined) continue
      this.append(cell.bytes, 0, cell.bytes.length)
      this.endCell(column, cell.kind)
    }
  }

  /** The complete rows as a chunk of their own arrays; the builder starts again. Must not be called inside a row. */
  take(fraction: number): RowChunk {
    const chunk: RowChunk = {
      rows: this.#rows.slice(0, this.rowCount),
      hidden: this.#hidden.slice(0, this.rowCount),
      rowEnds: this.#rowEnds.slice(0, this.rowCount),
      columns: this.#columns.slice(0, this.cellCount),
      kinds: this.#kinds.slice(0, this.cellCount),
      textEnds: this.#textEnds.slice(0, this.cellCount),
      text: new Uint8Array(this.text.subarray(0, this.textLength)),
      fraction,
    }
    this.rowCount = 0
    this.cellCount = 0
    this.textLength = 0
    return chunk
  }

  #growText(size: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(this.textLength + size, this.text.length * 2))
    this.text.copy(grown, 0, 0, this.textLength)
    this.text = grown
  }

  #growCells(): void {
    const capacity = this.#columns.length * 2
    const columns = new Uint16Array(capacity)
    columns.set(this.#columns)
    this.#columns = columns
    const kinds = new Uint8Array(capacity)
    kinds.set(this.#kinds)
    this.#kinds = kinds
    const textEnds = new Uint32Array(capacity)
    textEnds.set(this.#textEnds)
    this.#textEnds = textEnds
  }

  #growRows(): void {
    const capacity = this.#rows.length * 2
    const rows = new Uint32Array(capacity)
    rows.set(this.#rows)
    this.#rows = rows
    const hidden = new Uint8Array(capacity)
    hidden.set(this.#hidden)
    this.#hidden = hidden
    const rowEnds = new Uint32Array(capacity)
    rowEnds.set(this.#rowEnds)
    this.#rowEnds = rowEnds
  }
}
