import { describe, expect, test } from 'vitest'
import { rowsOf } from './cells.ts'
import { KIND_TEXT, type RowChunk } from './row-chunk.ts'

/** A chunk of these rows, each a run of filled cells from column 0. */
function chunkOf(rows: readonly (readonly (string | Uint8Array)[])[]): RowChunk {
  const cells = rows.flat().map((cell) => (typeof cell === 'string' ? Buffer.from(cell) : cell))
  let cellEnd = 0
  let textEnd = 0
  return {
    rows: Uint32Array.from(rows, (_, index) => index + 2),
    hidden: new Uint8Array(rows.length),
    rowEnds: Uint32Array.from(rows, (row) => (cellEnd += row.length)),
    columns: Uint16Array.from(rows.flatMap((row) => row.map((_, column) => column))),
    kinds: new Uint8Array(cells.length).fill(KIND_TEXT),
    textEnds: Uint32Array.from(cells, (cell) => (textEnd += cell.length)),
    text: Buffer.concat(cells),
    fraction: 1,
  }
}
const textsOf = (chunk: RowChunk): string[][] => [...rowsOf(chunk)].map((row) => Array.from({ length: row.width }, (_, column) => row.text(column)))

describe('the texts of a chunk', () => {
  test.each([
    ['plain', [['11010519491231002X', '4500.5', 'a'], ['2026-11-25', '']]],
    ['names, and characters of two units', [['向楠𬱖', '买买提·吐尔逊江·艾合买提·阿卜杜拉', '𬱖𬱖'], ['', '𬱖', '完'], ['é', '１']]],
    ['a row of nothing but empty cells', [['', ''], ['是', '']]],
  ])('%s', (_, rows) => expect(textsOf(chunkOf(rows))).toEqual(rows))

  test('read out of order are the same', () => {
    const [first, second] = [...rowsOf(chunkOf([['甲', '乙'], ['丙', '丁𬱖']]))]
    expect([second?.text(1), first?.text(1), second?.text(0), first?.text(0)]).toEqual(['丁𬱖', '乙', '丙', '甲'])
  })

  test('that are no UTF-8 do not reach into the cell beside them', () => {
    // FF would be taken for a long character, and 80 for the end of one: together they would come out even.
    const torn = chunkOf([[Uint8Array.of(0xff), Uint8Array.of(0x41, 0x80), '末'], ['好']])
    expect(textsOf(torn)).toEqual([['\ufffd', 'A\ufffd', '末'], ['好']])
  })

  test('of which one ends in the middle of a character do not give it to the next', () => {
    const whole = Buffer.from('中')
    expect(textsOf(chunkOf([['甲', whole.subarray(0, 2), whole.subarray(2), '末']]))).toEqual([['甲', '\ufffd', '\ufffd', '末']])
  })
})
