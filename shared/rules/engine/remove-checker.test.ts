import { describe, expect, test } from 'vitest'
import { REMOVE_COLUMNS, checkRemoval } from '../../../test/fixtures/rules/remove-sheet.ts'
import { contextWith } from '../../../test/fixtures/rules/add-sheet.ts'
import { idsOf } from '../../../test/fixtures/rules/check-cells.ts'
import { createRemoveChecker } from './checker.ts'

describe('the checker of a 减员 file', () => {
  test('a clean row', () => {
    const { findings, fate, content } = checkRemoval()
    expect({ findings, fate }).toEqual({ findings: [], fate: 'ready' })
    expect(content).toEqual({ name: '向楠', idType: '01', idNumber: '430102199203140214', operation: 'suspend', reason: '6301', removedOn: '2026-11-20', insurances: ['210', '410'], remark: null })
  })
  test.each([
    [{ idNumber: '430102199203140215' }, 'ID_CHECKSUM'], [{ name: '' }, 'NAME_REQUIRED'], [{ reason: '' }, 'FIELD_REQUIRED'], [{ reason: '9999' }, 'CODE_UNKNOWN'], [{ operation: '离职' }, 'CODE_UNKNOWN'],
    [{ removedOn: '2026-08-01' }, 'DATE_BACKDATED'], [{ removedOn: '2026-12-01' }, 'DATE_FUTURE'], [{ removedOn: '昨天' }, 'DATE_FORMAT'], [{ insurances: '' }, 'INSURANCE_REQUIRED'], [{ insurances: '工伤，意外险' }, 'CODE_UNKNOWN'],
    [{ insurances: '机关养老' }, 'INSURANCE_NOT_OF_UNIT'],
  ])('%o', (cells, id) => expect(idsOf(checkRemoval(cells).findings)).toEqual([id]))
  test('rules of 增员 are not asked', () => {
    const { checked, notChecked } = createRemoveChecker({ columns: REMOVE_COLUMNS, context: contextWith() }).coverage()
    expect([...checked, ...notChecked.map(({ ruleId }) => ruleId)]).not.toContain('AGE_RETIRED')
    for (const id of ['OP_REASON_MISMATCH', 'OP_RETIRE_TOO_EARLY']) expect(checked).toContain(id)
    for (const ruleId of ['OP_REMOVE_NOT_FOUND', 'OP_REMOVE_NOT_ACTIVE']) expect(notChecked).toContainEqual({ ruleId, because: 'no-roster' })
  })
})
