import type { EditOutcome, Mending } from '../../../shared/ipc/batch-mend.ts'
import { FAKE_BATCH, fakeBatchRow } from './fake-batch.ts'
import type { FakeAnswers } from './fake-answers.ts'

const MENDING: Mending = { ledger: FAKE_BATCH.ledger, cells: 0, rows: 0, undo: null, redo: null }
const outcome = (changed: number): EditOutcome => ({ changed, rows: [], mending: { ...MENDING, cells: changed, rows: changed, undo: { at: '2026-11-24T08:00:00.000Z', cause: 'type', count: changed } } })

/** Mapping and mending of the fake batch: nothing was mended, one number was tidied. */
export function fakeBatchMending(): Pick<FakeAnswers, Extract<keyof FakeAnswers, `batch.${'mapping' | 'inspect' | 'remap' | 'mending' | 'edit' | 'undo' | 'redo' | 'fixes' | 'fixAll' | 'replace' | 'tidied' | 'keep' | 'updateDraft' | 'paste' | 'place'}`>> {
  const mapping = () => ({
    kind: 'add' as const, sheets: [{ name: '增员', hidden: false }, { name: '说明', hidden: false }], sheet: '增员', headerRow: 1, headerRows: 1, source: 'found' as const, fixed: {}, missing: [],
    columns: FAKE_BATCH.columns.map((column, index) => ({ ...column, ...(column.field === null ? {} : { by: 'name' as const, certainty: index === 3 ? 0.95 : 1 }), samples: [fakeBatchRow(0).cells[column.column] ?? ''] })),
    fields: ['name', 'idType', 'idNumber', 'ethnicity', 'hukou', 'operation', 'insuredFrom', 'wageFen', 'employmentForm', 'insurances', 'insurance.410', 'way.410'].map((field) => ({ field, required: field === 'name' })),
    head: [{ row: 1, cells: FAKE_BATCH.columns.map(({ header }) => header) }],
  })
  return {
    'batch.mapping': mapping,
    'batch.inspect': mapping,
    'batch.remap': () => FAKE_BATCH,
    'batch.place': ({ row }) => ({ index: row - 2 }),
    'batch.mending': () => MENDING,
    'batch.edit': ({ cells }) => {
      const [cell] = cells
      const row = fakeBatchRow((cell?.row ?? 2) - 2)
      return { ...outcome(cells.length), rows: cell ? [{ ...row, cells: { ...row.cells, [cell.column]: cell.text ?? '' }, edited: [cell.column] }] : [] }
    },
    'batch.undo': () => outcome(0),
    'batch.redo': () => outcome(0),
    'batch.fixes': () => [{ ruleId: 'ID_CHECKSUM', cells: 16 }],
    'batch.fixAll': () => outcome(16),
    'batch.replace': () => outcome(3),
    'batch.tidied': () => ({ counts: [{ kind: 'id' as const, cells: 1 }], kept: 0, items: [{ row: 2, column: 'D', field: 'idNumber', kind: 'id' as const, before: ` ${fakeBatchRow(0).cells['D'] ?? ''}`, after: fakeBatchRow(0).cells['D'] ?? '' }], total: 1 }),
    'batch.keep': () => outcome(1),
    'batch.updateDraft': () => ({ declarationId: 'd1' }),
    'batch.paste': () => FAKE_BATCH,
  }
}
