import { describe, expect, test } from 'vitest'
import { ADD_COLUMNS, addRow, contextWith } from '../../../test/fixtures/rules/add-sheet.ts'
import { idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { checkAddContent } from '../engine/check-content.ts'
import { createAddChecker } from '../engine/checker.ts'

const content = createAddChecker({ columns: ADD_COLUMNS, context: contextWith() }).check(addRow()).content
const closed = contextWith({ calendar: new Map([['2026-11', false]]) })

describe('MONTH_CLOSED', () => {
  test('passes: open, or not named', () => {
    expect(checkAddContent(content, contextWith({ calendar: new Map([['2026-11', true]]) }))).toEqual([])
    expect(checkAddContent(content, contextWith({ calendar: new Map() }))).toEqual([])
  })
  test('told with a draft', () => expect(checkAddContent(content, closed)).toMatchObject([{ ruleId: 'MONTH_CLOSED', severity: 'warning', params: { month: '2026-11' } }]))
  test('told once for a file, not with each row', () => {
    const checker = createAddChecker({ columns: ADD_COLUMNS, context: closed })
    expect(checker.check(addRow()).findings).toEqual([])
    expect(idsOf(checker.fileFindings())).toEqual(['MONTH_CLOSED'])
  })
})
