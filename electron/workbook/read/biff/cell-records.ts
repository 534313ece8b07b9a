import { ARRAY, BOOLERR, CONTINUE, FORMULA, LABEL, LABELSST, MULRK, NUMBER, RK, RecordCursor, RSTRING, SHRFMLA, STRING, TABLE } from './records.ts'
import { KIND_BOOLEAN, KIND_ERROR } from '../../row-chunk.ts'
import { damaged } from '../refusal.ts'
import { endCell, NUMBER_CELL, SHARED_CELL } from '../sheet/cell-value.ts'
import type { RowWriter } from '../sheet/row-writer.ts'
import { ContinuedReader } from './continued-reader.ts'
import type { BiffGlobals } from './globals.ts'

const ERRORS: ReadonlyMap<number, string> = new Map([[0x00, '#NULL!'], [0x07, '#DIV/0!'], [0x0f, '#VALUE!'], [0x17, '#REF!'], [0x1d, '#NAME?'], [0x24, '#NUM!'], [0x2a, '#N/A'], [0x2b, '#GETTING_DATA']])

/** How many bytes a record that fills cells must have; no other record fills one. */
export const CELL_RECORDS: ReadonlyMap<number, number> = new Map([[LABELSST, 10], [LABEL, 8], [RSTRING, 8], [NUMBER, 14], [RK, 10], [MULRK, 12], [BOOLERR, 8], [FORMULA, 14], [0x206, 14], [0x406, 14]])

/** Writes the cells of one record, which stands at `at`. */
export function writeCells(globals: BiffGlobals, stream: Buffer, at: number, writer: RowWriter): void {
  const cursor = new RecordCursor(stream, at)
  cursor.next()
  const column = cursor.word(2)
  const format = cursor.word(4)
  const number = (value: number, where: number, style: number): void => {
    writer.builder.appendText(Object.is(value, -0) ? '0' : String(value))
    writer.endCell(where, endCell(writer.builder, NUMBER_CELL, style, false, globals))
  }
  switch (cursor.id) {
    case LABELSST:
      writer.builder.appendText(String(cursor.long(6)))
      return writer.endCell(column, endCell(writer.builder, SHARED_CELL, 0, false, globals))
    case NUMBER:
      return number(finite(stream.readDoubleLE(cursor.start + 6)), column, format)
    case RK:
      return number(rkNumber(stream, cursor.start + 6), column, format)
    case MULRK: {
      const count = Math.floor((cursor.end - cursor.start - 6) / 6)
      for (let index = 0; index < count; index++) number(rkNumber(stream, cursor.start + 6 + index * 6), column + index, cursor.word(4 + index * 6))
      return
    }
    case BOOLERR:
      return boolOrError(stream[cursor.start + 6] as number, stream[cursor.start + 7] === 1, column, writer)
    case LABEL:
    case RSTRING:
      return writer.text(column, globals.biff8 ? new ContinuedReader(cursor, 6).unicode() : byteText(globals, new ContinuedReader(cursor, 6)))
    default:
      return formulaResult(globals, cursor, column, format, writer, number)
  }
}

function formulaResult(globals: BiffGlobals, cursor: RecordCursor, column: number, format: number, writer: RowWriter, number: (value: number, column: number, style: number) => void): void {
  const { stream, start } = cursor
  if (cursor.word(12) !== 0xffff) return number(finite(stream.readDoubleLE(start + 6)), column, format)
  const kind = stream[start + 6]
  if (kind === 1 || kind === 2) return boolOrError(stream[start + 8] as number, kind === 2, column, writer)
  if (kind !== 0) return
  // The text stands in a STRING record behind the formula and what belongs to it.
  for (let step = 0; step < 8 && cursor.next(); step++) {
    if (cursor.id === STRING) return writer.text(column, globals.biff8 ? new ContinuedReader(cursor).unicode() : byteText(globals, new ContinuedReader(cursor)))
    if (cursor.id !== SHRFMLA && cursor.id !== ARRAY && cursor.id !== TABLE && cursor.id !== CONTINUE) return
  }
}

function byteText(globals: BiffGlobals, reader: ContinuedReader): string {
  return globals.decoder.decode(reader.bytes(reader.word()))
}

function boolOrError(value: number, isError: boolean, column: number, writer: RowWriter): void {
  writer.builder.appendText(isError ? (ERRORS.get(value) ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE')
  writer.endCell(column, isError ? KIND_ERROR : KIND_BOOLEAN)
}

/** A number in 30 bits: whole or the upper bits of a double, perhaps a hundredfold ([MS-XLS] 2.5.217). */
function rkNumber(stream: Buffer, at: number): number {
  const raw = stream.readInt32LE(at)
  let value: number
  if ((raw & 2) !== 0) value = raw >> 2
  else {
    const bytes = Buffer.alloc(8)
    bytes.writeInt32LE(raw & ~3, 4)
    value = finite(bytes.readDoubleLE(0))
  }
  return (raw & 1) !== 0 ? value / 100 : value
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw damaged('biff-record')
  return value
}
