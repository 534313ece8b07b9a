import type { UndoStep } from '../../../shared/ipc/undo.ts'
import type { FakeAnswers } from './fake-answers.ts'
import { fakeLine } from './fake-declaration.ts'

const NOW = '2026-11-23T07:00:00.000Z'
const STEPS: readonly UndoStep[] = [
  { id: 'u3', at: NOW, by: '李雷', cause: 'bulk-edited', count: 12, name: null },
  { id: 'u2', at: NOW, by: '李雷', cause: 'edited', count: 1, name: '王伟' },
  { id: 'u1', at: NOW, by: '韩梅梅', cause: 'batch-drafted', count: 1221, name: null },
]

type Confirming =
  | 'undo.state' | 'undo.list' | 'undo.undo' | 'undo.redo' | 'declaration.recall' | 'declaration.sendNow' | 'declaration.removeMany' | 'declaration.restoreMany'
  | 'declaration.bulkPreview' | 'declaration.bulkEdit' | 'declaration.source' | 'declaration.export' | 'report.workbook'

/** What 增员确认 and 减员确认 ask beyond their list. */
export function fakeConfirming(): Pick<FakeAnswers, Confirming> {
  return {
    'undo.state': () => ({ undo: STEPS[0]!, redo: null }),
    'undo.list': () => STEPS.map((step) => ({ ...step, undone: false })),
    'undo.undo': () => ({ done: 12, skipped: 0, step: STEPS[0]! }),
    'undo.redo': () => ({ done: 12, skipped: 0, step: STEPS[0]! }),
    'declaration.recall': () => ({ recalled: 3, tooLate: 0 }),
    'declaration.sendNow': () => ({ released: 3 }),
    'declaration.removeMany': () => ({ removed: 2, withdrawalsAsked: 0, skipped: 0 }),
    'declaration.restoreMany': () => ({ restored: 2, skipped: 0 }),
    'declaration.bulkPreview': ({ changes }) => ({
      total: 3, changed: 2, unchanged: 1, notEditable: 0, errorsBefore: 2, errorsAfter: 1,
      examples: [0, 1].map((index) => ({ id: `d${index}`, name: fakeLine(index).name, changes: Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, ['', String(value ?? '')] as [string, string]])), errorsAfter: index })),
    }),
    'declaration.bulkEdit': () => ({ changed: 2, skipped: 1 }),
    'declaration.source': () => ({
      batchId: 'b1', fileName: '十一月新员工(第二批).xlsx', sha256: 'a1b2c3d4'.repeat(8), importedAt: NOW, importedBy: '李雷', sheet: '增员', row: 2,
      cells: { name: { cell: 'B2', column: 'B', value: '王伟', original: '王 伟' }, idNumber: { cell: 'D2', column: 'D', value: '43010219680413003X' }, wageFen: { cell: 'J2', column: 'J', value: '5200' } },
    }),
    'declaration.export': () => ({ documentId: 'doc3', fileName: '增员确认.xlsx', pages: null, bytes: 1000 }),
    'report.workbook': () => ({ documentId: 'doc4', fileName: '增员报表.xlsx', pages: null, bytes: 1000, people: 52 }),
  }
}
