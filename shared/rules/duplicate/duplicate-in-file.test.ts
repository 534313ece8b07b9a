import { describe, expect, test } from 'vitest'
import { ADD_COLUMNS, addRow, contextWith } from '../../../test/fixtures/rules/add-sheet.ts'
import { createAddChecker } from '../engine/checker.ts'

/** The findings of DUPLICATE_IN_FILE of rows with these numbers, as [row, first row]. */
function duplicates(...numbers: readonly string[]): unknown[] {
  const checker = createAddChecker({ columns: ADD_COLUMNS, context: contextWith() })
  return numbers.flatMap((idNumber, index) =>
    checker.check(addRow({ idNumber, gender: '', birthDate: '' }, index + 2)).findings.filter(({ ruleId }) => ruleId === 'DUPLICATE_IN_FILE').map(({ row, params }) => [row, params['firstRow']]))
}

describe('DUPLICATE_IN_FILE', () => {
  test('passes: different people', () => expect(duplicates('430102199203140214', '430103198511020371')).toEqual([]))
  test('the same number', () => expect(duplicates('430102199203140214', '430103198511020371', '430102199203140214')).toEqual([[4, 2]]))
  test('x and X', () => expect(duplicates('43010219920314029X', '43010219920314029x')).toEqual([[3, 2]]))
  test('15 and 18 digits', () => expect(duplicates('430102920314021', ' 430102199203140214')).toEqual([[3, 2]]))
  test('the third names the first', () => expect(duplicates('430102199203140214', '430102199203140214', '430102199203140214')).toEqual([[3, 2], [4, 2]]))
  test('a wrong number is its own finding, not a duplicate', () => expect(duplicates('430102199203140215', '430102199203140215')).toEqual([]))
})
