import { expect, test } from 'vitest'
import { rowsOf } from './cells.ts'
import { overlayChunk } from './overlay-chunk.ts'
import type { RowChunk } from './row-chunk.ts'

const text = Buffer.from('甲乙丙丁')
const chunk: RowChunk = {
  rows: Uint32Array.of(3, 5), hidden: Uint8Array.of(0, 1), rowEnds: Uint32Array.of(3, 4), columns: Uint16Array.of(0, 2, 4, 1), kinds: Uint8Array.of(1, 2, 1, 1),
  textEnds: Uint32Array.of(3, 6, 9, 12), text, fraction: 1,
}
const shown = (made: RowChunk): unknown[] => [...rowsOf(made)].map((row) => [row.row, row.hidden, Array.from({ length: row.width }, (_, column) => row.text(column)), row.kind(2)])

test('cells are replaced, added before, between and after, and emptied', () => {
  const made = overlayChunk(chunk, new Map([[3, new Map([[2, '己'], [1, '戊'], [4, ''], [6, '庚']])], [5, new Map([[0, '首']])]]))
  expect(shown(made)).toEqual([[3, false, ['甲', '戊', '己', '', '', '', '庚'], 'text'], [5, true, ['首', '丁'], 'blank']])
})
test('a row that was emptied is no row, and others stay whole', () => {
  expect(shown(overlayChunk(chunk, new Map([[3, new Map([[0, ''], [2, ''], [4, '']])]])))).toEqual([[5, true, ['', '丁'], 'blank']])
})
test('nothing over it: the chunk itself', () => expect(overlayChunk(chunk, new Map())).toBe(chunk))
