import { describe, expect, test } from 'vitest'
import { contextWith, SOUND_ID } from '../../../test/fixtures/rules/add-sheet.ts'
import { textRow } from '../../../test/fixtures/rules/text-row.ts'
import { createRemoveChecker, type CheckerInput } from '../engine/checker.ts'

const columns = ['name', 'idNumber', 'operation', 'reason', 'removedOn', 'insurances'].map((field, index) => ({ column: 'ABCDEF'[index] ?? '', header: field, field }))
const line = (row: number, insurance: string, day = '2026-11-20') => textRow(row, ['向楠', SOUND_ID, '暂停参保', '6301', day, insurance])

/** Two passes over the rows of a long list: what each declares, and what is said of doubles. */
function joined(...rows: readonly ReturnType<typeof line>[]): unknown[] {
  const input: CheckerInput = { columns, context: contextWith() }
  const first = createRemoveChecker(input)
  rows.forEach((row) => first.check(row))
  const second = createRemoveChecker({ ...input, joined: first.joined() })
  return rows.map((row) => second.check(row)).map(({ content, findings }) => [content.insurances.join(' '), ...findings.filter(({ ruleId }) => ruleId === 'ROW_JOINED' || ruleId === 'DUPLICATE_IN_FILE').map(({ ruleId, params }) => `${ruleId} ${String(params['firstRow'])}`)])
}

describe('ROW_JOINED', () => {
  test('a row for each insurance is one person with all of them', () => expect(joined(line(2, '工伤'), line(3, '失业'))).toEqual([['210 410'], ['210 410', 'ROW_JOINED 2']]))
  test('passes: one row is one person', () => expect(joined(line(2, '工伤'))).toEqual([['410']]))
  test('the same insurance twice is a double', () => expect(joined(line(2, '工伤'), line(3, '工伤'))).toEqual([['410'], ['410', 'DUPLICATE_IN_FILE 2']]))
  test('another day is another declaration, and a double', () => expect(joined(line(2, '工伤'), line(3, '失业', '2026-11-21'))).toEqual([['410'], ['210', 'DUPLICATE_IN_FILE 2']]))
})
