import { civilMinute } from '../../shared/domain/civil-time.ts'
import { RECONCILIATION_KINDS, type ReconciliationKind } from '../../shared/domain/reconciliation.ts'
import { RECONCILIATION_WORDS, reconciliationReason } from '../../shared/i18n/reconciliation/reason.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findReconciliation, pageLines } from '../db/queries/reconciliation.ts'
import { instantOf } from '../platform/clock.ts'
import type { TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Job } from './context.ts'
import { operatorName } from './session.ts'
import { currentDay } from './today.ts'

const ROWS_AT_ONCE = 500

const COLUMNS = [
  { header: '名单行', width: 8, kind: 'number' },
  { header: '姓名', width: 14, kind: 'text' },
  { header: '证件号码', width: 22, kind: 'text' },
  { header: '结论', width: 22, kind: 'text' },
  { header: '说明', width: 60, kind: 'text' },
  { header: '名单工资', width: 12, kind: 'money' },
  { header: '缴费工资', width: 12, kind: 'money' },
  { header: '入职日期', width: 12, kind: 'date' },
  { header: '离职日期', width: 12, kind: 'date' },
  { header: '已生成草稿', width: 12, kind: 'text' },
] as const

/** The lines of a comparison as a workbook, kept under a document id; numbers stand whole in it, so it is journalled. */
export async function reconciliationWorkbook({ id, kinds }: { readonly id: string; readonly kinds: readonly ReconciliationKind[] }, job: Job, context: EngineContext): Promise<Result<DocumentHandle>> {
  const found = findReconciliation(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'reconciliation' }))
  const { reconciliation, seq } = found
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (let offset = 0; !job.signal.aborted; offset += ROWS_AT_ONCE) {
      const { items, total } = pageLines(context.database, seq, { kinds, text: '', offset, limit: ROWS_AT_ONCE })
      for (const line of items) {
        yield [line.row, line.name, line.idNumber, RECONCILIATION_WORDS['zh-CN'][line.kind], reconciliationReason(line, 'zh-CN'), line.detail.listWageFen, line.detail.rosterWageFen, line.detail.hiredOn, line.detail.leftOn, line.declarationId === null ? '' : '是']
      }
      job.report('export', Math.min(offset + ROWS_AT_ONCE, total), total)
      if (offset + ROWS_AT_ONCE >= total) return
      await job.breathe()
    }
  }
  const { summary } = reconciliation
  const notes = [
    `名单:${reconciliation.fileName}(${summary.staff} 人,其中 ${summary.staffLeft} 人已离职)`,
    `花名册更新时间:${reconciliation.rosterAt === null ? '从未更新' : civilMinute(Date.parse(reconciliation.rosterAt))},在保 ${summary.rosterActive} 人`,
    `两边一致 ${summary.agrees} 人`,
    ...RECONCILIATION_KINDS.filter((kind) => (summary.counts[kind] ?? 0) > 0).map((kind) => `${RECONCILIATION_WORDS['zh-CN'][kind]}:${summary.counts[kind]}`),
    '内含个人信息,请妥善保管,用完即删。',
  ]
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const bytes = await writeTable({ sheetName: '花名册对账', columns: COLUMNS, rows: rows(), notes })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const document = context.documents.keep(`花名册对账_${currentDay(context)}.xlsx`, bytes, null)
  context.database.transaction(() => appendJournal(context.database, { at: instantOf(context.clock), actor: operatorName(context), action: 'reconciliation.exported', subject: id }))()
  return ok(document)
}
