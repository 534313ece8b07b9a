import { expect, test } from 'vitest'
import { readTable, writeTable } from '../../../shared/domain/table-text.ts'
import { moved, pastedCells, rangeOf } from './sheet-range.ts'

test('keys stay within the sheet', () => {
  const at = { row: 5, column: 2 }
  const by = (key: string, ctrl = false) => moved(at, key, ctrl, 10, 4, 8)
  expect([by('ArrowDown'), by('ArrowUp', true), by('ArrowRight', true), by('PageDown'), by('Home'), by('End', true), by('x')]).toEqual([
    { row: 6, column: 2 }, { row: 0, column: 2 }, { row: 5, column: 3 }, { row: 9, column: 2 }, { row: 5, column: 0 }, { row: 9, column: 3 }, null,
  ])
})
test('a block is pasted from its corner, one cell fills the block, what has no room is counted', () => {
  const chosen = rangeOf({ row: 3, column: 1 }, { row: 2, column: 2 })
  expect(pastedCells([['甲']], chosen, 10, 4).cells).toHaveLength(4)
  expect(pastedCells([['甲', '乙'], ['丙', '丁']], { top: 9, bottom: 9, left: 3, right: 3 }, 10, 4)).toEqual({ cells: [{ row: 9, column: 3, text: '甲' }], outside: 3 })
})
test('what Excel puts on the clipboard is read, and ours is read by it', () => {
  const rows = [['甲', '带\t制表', '两\n行'], ['"引"号', '', '430102199203140214']]
  expect(readTable(writeTable(rows))).toEqual(rows)
  expect(readTable('5" 管\t乙\r\n丙\t\r\n')).toEqual([['5" 管', '乙'], ['丙', '']])
})
