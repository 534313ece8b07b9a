import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Finding as FindingType } from '../../shared/domain/finding.ts'
import { Finding } from '../../shared/domain/finding.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'

/** The fastest level: 100,000 rows shrink to a tenth already. */
const QUICK = { level: 1 }
const deflateBeside = promisify(deflateRaw)
const FORMAT = 1
const HEADER_BYTES = 16

/**
 * The rows of a chunk as deflated bytes: a header of four 32-bit numbers (format, rows, cells, bytes of text), then the
 * chunk's arrays one after the other, little-endian, cells by the length of their text. Deflated on a thread of the pool: the chunk's arrays
 * are copied before this answers.
 */
export function encodeCells(chunk: RowChunk): Promise<Buffer> {
  const lengths = new Uint32Array(chunk.textEnds.length)
  let before = 0
  for (let cell = 0; cell < lengths.length; cell++) {
    const end = chunk.textEnds[cell] as number
    lengths[cell] = end - before
    before = end
  }
  const header = Uint32Array.of(FORMAT, chunk.rows.length, chunk.columns.length, chunk.text.length)
  // Every machine that this runs on is little-endian: the arrays' own bytes are the format.
  return deflateBeside(Buffer.concat([header, chunk.rows, chunk.rowEnds, lengths, chunk.columns, chunk.kinds, chunk.hidden, chunk.text].map(bytesOf)), QUICK)
}

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The chunk again. Throws where the bytes are none of this format. */
export function decodeCells(deflated: Buffer): RowChunk {
  const bytes = inflateRawSync(deflated)
  const [format, rows, cells, textBytes] = [0, 4, 8, 12].map((offset) => bytes.readUInt32LE(offset)) as [number, number, number, number]
  if (format !== FORMAT || bytes.length !== HEADER_BYTES + rows * 9 + cells * 7 + textBytes) throw new Error('a stored chunk has another format')
  let at = HEADER_BYTES
  const words = (count: number): Uint32Array => {
    const read = new Uint32Array(count)
    for (let index = 0; index < count; index++, at += 4) read[index] = bytes.readUInt32LE(at)
    return read
  }
  const rowNumbers = words(rows)
  const rowEnds = words(rows)
  const textEnds = words(cells)
  for (let index = 1; index < cells; index++) textEnds[index] = (textEnds[index] as number) + (textEnds[index - 1] as number)
  const columns = new Uint16Array(cells)
  for (let index = 0; index < cells; index++, at += 2) columns[index] = bytes.readUInt16LE(at)
  const kinds = new Uint8Array(bytes.subarray(at, at + cells))
  const hidden = new Uint8Array(bytes.subarray(at + cells, at + cells + rows))
  return { rows: rowNumbers, hidden, rowEnds, columns, kinds, textEnds, text: bytes.subarray(at + cells + rows), fraction: 1 }
}

/** Findings of rows as deflated JSON without names, in the order they are given; null where there are none. */
export function encodeFindings(findings: readonly FindingType[]): Buffer | null {
  if (findings.length === 0) return null
  const lines = findings.map(({ ruleId, severity, row, column, field, value, params }) => [ruleId, severity, row, column, field, value, params])
  return deflateRawSync(Buffer.from(JSON.stringify(lines)), QUICK)
}

/** The findings again, parsed, in their order. */
export function decodeFindings(deflated: Buffer | null): FindingType[] {
  if (deflated === null) return []
  const lines = JSON.parse(inflateRawSync(deflated).toString('utf8')) as unknown[][]
  return lines.map(([ruleId, severity, row, column, field, value, params]) => Finding.parse({ ruleId, severity, row, column, field, value, params }))
}
