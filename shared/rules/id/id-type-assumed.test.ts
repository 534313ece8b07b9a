import { describe, expect, test } from 'vitest'
import { ADD_COLUMNS, addRow, contextWith } from '../../../test/fixtures/rules/add-sheet.ts'
import { idsFor, idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { createAddChecker } from '../engine/checker.ts'

const withoutType = createAddChecker({ columns: ADD_COLUMNS.filter(({ field }) => field !== 'idType'), context: contextWith() })

describe('ID_TYPE_ASSUMED', () => {
  test('passes: the column is there', () => expect(idsFor()).toEqual([]))
  test('a resident ID is told once for the file', () => {
    expect(idsOf(withoutType.check(addRow()).findings)).toEqual([])
    expect(withoutType.fileFindings()).toMatchObject([{ ruleId: 'ID_TYPE_ASSUMED', severity: 'info', row: null, field: 'idType' }])
  })
  test('another document is told with its row', () => {
    const { findings, content } = withoutType.check(addRow({ idNumber: '810000199408230021', gender: '', birthDate: '' }, 3))
    expect(findings).toMatchObject([{ ruleId: 'ID_TYPE_ASSUMED', row: 3, params: { assumed: '16' } }])
    expect(content.idType).toBe('16')
  })
})
