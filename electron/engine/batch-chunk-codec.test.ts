import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../shared/domain/finding.ts'
import { rowsOf } from '../workbook/cells.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import { decodeCells, decodeFindings, encodeCells, encodeFindings } from './batch-chunk-codec.ts'

const text = Buffer.from('向楠𬱖2026-11-234500.5')
const chunk: RowChunk = {
  rows: Uint32Array.of(2, 1_048_576),
  hidden: Uint8Array.of(0, 1),
  rowEnds: Uint32Array.of(3, 3),
  columns: Uint16Array.of(0, 9, 16_383),
  kinds: Uint8Array.of(1, 3, 2),
  textEnds: Uint32Array.of(Buffer.byteLength('向楠𬱖'), Buffer.byteLength('向楠𬱖2026-11-23'), text.length),
  text,
  fraction: 1,
}

describe('a stored chunk', () => {
  test('has every cell again', async () => {
    const again = decodeCells(await encodeCells(chunk))
    expect({ ...again, text: Buffer.from(again.text) }).toEqual({ ...chunk, text })
    const [first] = [...rowsOf(again)]
    expect([first?.text(0), first?.date(9), first?.text(16_383), first?.kind(5)]).toEqual(['向楠𬱖', '2026-11-23', '4500.5', 'blank'])
  })

  test('may be empty', async () => {
    const none: RowChunk = { ...chunk, rows: new Uint32Array(), hidden: new Uint8Array(), rowEnds: new Uint32Array(), columns: new Uint16Array(), kinds: new Uint8Array(), textEnds: new Uint32Array(), text: new Uint8Array() }
    expect([...rowsOf(decodeCells(await encodeCells(none)))]).toEqual([])
  })

  test('of another format or length is refused', async () => {
    const bytes = inflateRawSync(await encodeCells(chunk))
    expect(() => decodeCells(deflateRawSync(bytes.subarray(0, -1)))).toThrow('another format')
    bytes.writeUInt32LE(9, 0)
    expect(() => decodeCells(deflateRawSync(bytes))).toThrow('another format')
  })
})

test('findings are the same again, none are null', () => {
  const findings: Finding[] = [
    { ruleId: 'ID_CHECKSUM', severity: 'error', row: 37, column: 'D', field: 'idNumber', value: '1', params: { expected: 'X', list: ['a'] } },
    { ruleId: 'ROSTER_STALE', severity: 'warning', row: 37, column: null, field: null, value: null, params: {} },
  ]
  expect(decodeFindings(encodeFindings(findings))).toEqual(findings)
  expect(encodeFindings([])).toBeNull()
  expect(decodeFindings(null)).toEqual([])
})
