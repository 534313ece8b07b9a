import { RECONCILIATION_KINDS, type ReconciliationKind } from '../../shared/domain/reconciliation.ts'
import { RECONCILIATION_WORDS, reconciliationReason } from '../../shared/i18n/reconciliation/reason.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findReconciliation, pageLines } from '../db/queries/reconciliation.ts'
import type { DocumentResult } from '../document/document-result.ts'
import type { ReconciliationSheetRow } from '../document/reconciliation-sheet.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Handlers, Job } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'
import { currentDay } from './today.ts'

/** More lines than anybody prints; the workbook has them all. */
const LINES_MOST = 20_000
const LINES_AT_ONCE = 1_000

/** `reconcile.sheet`: 花名册对账表 as pages. */
export const reconcileSheetHandlers: Handlers<'reconcile.sheet'> = {
  'reconcile.sheet': ({ jobId, ...request }, context) => context.runJob(jobId, 'document', (job) => createSheet(request, job, context)),
}

async function createSheet({ id, kinds }: { readonly id: string; readonly kinds: readonly ReconciliationKind[] }, job: Job, context: EngineContext): Promise<Result<DocumentHandle>> {
  const found = findReconciliation(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'reconciliation' }))
  const { seq, reconciliation } = found
  const rows: ReconciliationSheetRow[] = []
  for (let offset = 0; offset < LINES_MOST; offset += LINES_AT_ONCE) {
    const { items, total } = pageLines(context.database, seq, { kinds, text: '', offset, limit: LINES_AT_ONCE })
    for (const line of items) {
      rows.push({
        row: line.row === null ? '' : String(line.row), name: line.name, idNumber: line.idNumber, verdict: RECONCILIATION_WORDS['zh-CN'][line.kind], reason: reconciliationReason(line, 'zh-CN'),
        listWageFen: line.detail.listWageFen, rosterWageFen: line.detail.rosterWageFen, done: line.declarationId === null ? '' : '已生成草稿',
      })
    }
    if (offset + LINES_AT_ONCE >= total) break
    await job.breathe()
  }
  const { number, name } = knownUnit(context)
  const { summary } = reconciliation
  let paper: DocumentResult
  try {
    paper = await (await papersOf(context)).writeReconciliationSheet(
      {
        unit: { number, name }, fileName: reconciliation.fileName, madeBy: reconciliation.madeBy, madeAt: reconciliation.madeAt, rosterAt: reconciliation.rosterAt, createdAt: instantOf(context.clock),
        staff: summary.staff, rosterActive: summary.rosterActive, agrees: summary.agrees, practice: context.mode === 'practice', rulePack: context.codes.id, rows,
        totals: RECONCILIATION_KINDS.filter((kind) => (kinds.length === 0 || kinds.includes(kind)) && (summary.counts[kind] ?? 0) > 0).map((kind) => ({ name: RECONCILIATION_WORDS['zh-CN'][kind], count: summary.counts[kind] ?? 0 })),
      },
      { signal: job.signal, onProgress: (done, total) => job.report('writing', done, total) },
    )
  } catch (thrown) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    throw thrown
  }
  return ok(context.documents.keep(`花名册对账表-${currentDay(context)}.pdf`, paper.bytes, paper.pages))
}
