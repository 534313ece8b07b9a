import { columnLetter } from '../../cells.ts'
import { LAST_COLUMN } from '../limits.ts'
import { damaged } from '../refusal.ts'
import type { RowWriter } from '../sheet/row-writer.ts'
import { CELL_RECORDS, writeCells } from './cell-records.ts'
import type { BiffGlobals } from './globals.ts'
import { BOF, COLINFO, EOF, MERGEDCELLS, RecordCursor, ROW } from './records.ts'

/** Records between two breaths. */
const STRETCH = 20_000

/**
 * One sheet of a BIFF stream. First its records are listed by row (a program may write its cells in any order), then
 * the cells are written row by row; of a cell only its place in the stream is held. What a record claims beyond its
 * own cells (DIMENSIONS, ranges) is not believed.
 */
export function* readBiffSheet(globals: BiffGlobals, stream: Buffer, offset: number, writer: RowWriter): Generator<void> {
  const cells = new CellPlaces()
  const hidden = new Set<number>()
  const cursor = new RecordCursor(stream, offset)
  if (offset >= stream.length || !cursor.next() || cursor.id !== BOF) throw damaged('biff-record')
  // A chart inside the sheet is a stream of its own between BOF and EOF.
  let depth = 1
  for (let count = 1; depth > 0; count++) {
    if (count % STRETCH === 0) yield
    const at = cursor.end
    if (!cursor.next()) throw damaged('biff-record')
    if (cursor.id === BOF) depth++
    else if (cursor.id === EOF) depth--
    else if (depth > 1) continue
    else if (CELL_RECORDS.has(cursor.id)) {
      cursor.need(CELL_RECORDS.get(cursor.id) as number)
      cells.add(cursor.word(0), at)
    } else if (cursor.id === ROW) {
      cursor.need(14)
      if ((cursor.word(12) & 0x20) !== 0) hidden.add(cursor.word(0))
    } else if (cursor.id === COLINFO) {
      cursor.need(10)
      const [from, to, options] = [cursor.word(0), Math.min(LAST_COLUMN, cursor.word(2)), cursor.word(8)]
      if (from <= to) writer.facts.addColumns({ from, to, width: Math.round(cursor.word(4) / 2.56) / 100, hidden: (options & 1) !== 0 })
    } else if (cursor.id === MERGEDCELLS) merges(cursor, writer)
  }
  let row = -1
  for (const [index, [cellRow, at]] of cells.byRow()) {
    if (cellRow !== row && row >= 0) {
      writer.endRow(row + 1, hidden.has(row))
      writer.fraction = index / cells.count
      if (writer.ready.length > 0) yield
    }
    row = cellRow
    writeCells(globals, stream, at, writer)
    if (index % STRETCH === 0) yield
  }
  if (row >= 0) writer.endRow(row + 1, hidden.has(row))
}

function merges(cursor: RecordCursor, writer: RowWriter): void {
  cursor.need(2)
  const count = Math.min(cursor.word(0), Math.floor((cursor.end - cursor.start - 2) / 8))
  for (let index = 0; index < count; index++) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((part) => cursor.word(2 + index * 8 + part)) as [number, number, number, number]
    writer.facts.addMerge(`${columnLetter(Math.min(left, LAST_COLUMN))}${top + 1}:${columnLetter(Math.min(right, LAST_COLUMN))}${bottom + 1}`)
  }
}

/** Rows and places of cell records, in two arrays of numbers. */
class CellPlaces {
  count = 0
  #rows = new Uint16Array(4096)
  #places = new Uint32Array(4096)
  #ordered = true

  add(row: number, place: number): void {
    if (this.count === this.#rows.length) {
      const rows = new Uint16Array(this.count * 2)
      rows.set(this.#rows)
      this.#rows = rows
      const places = new Uint32Array(this.count * 2)
      places.set(this.#places)
      this.#places = places
    }
    if (this.count > 0 && row < (this.#rows[this.count - 1] as number)) this.#ordered = false
    this.#rows[this.count] = row
    this.#places[this.count++] = place
  }

  *byRow(): Generator<[index: number, cell: [row: number, place: number]]> {
    const order = this.#ordered ? null : this.#sorted()
    for (let index = 0; index < this.count; index++) {
      const at = order === null ? index : (order[index] as number)
      yield [index, [this.#rows[at] as number, this.#places[at] as number]]
    }
  }

  /** By counting: the cells of a row stay in the order of the file. */
  #sorted(): Uint32Array {
    const starts = new Uint32Array(65_537)
    for (let index = 0; index < this.count; index++) starts[(this.#rows[index] as number) + 1]!++
    for (let row = 1; row < starts.length; row++) starts[row]! += starts[row - 1] as number
    const order = new Uint32Array(this.count)
    for (let index = 0; index < this.count; index++) order[starts[this.#rows[index] as number]!++] = index
    return order
  }
}
