import { civilMinute } from '../../shared/domain/civil-time.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import { OPERATION_NAMES } from '../../shared/i18n/findings/operation-names.ts'
import { INSURANCE_NAMES } from '../../shared/i18n/fields/insurance-names.ts'
import { UI_CATALOGUE, type UiKey } from '../../shared/i18n/ui/catalogue.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { DeclarationFilter } from '../../shared/ipc/declaration.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclarationLines, type CheckedLine } from '../db/queries/declaration-page.ts'
import { readFact } from '../db/queries/fact.ts'
import { appendJournal } from '../db/queries/journal.ts'
import type { TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { currentDay } from './today.ts'

const COLUMNS = [
  { header: '姓名', width: 14, kind: 'text' },
  { header: '证件类型', width: 18, kind: 'text' },
  { header: '证件号码', width: 22, kind: 'text' },
  { header: '申报类型', width: 14, kind: 'text' },
  { header: '减员原因', width: 24, kind: 'text' },
  { header: '参保日期', width: 12, kind: 'date' },
  { header: '减员日期', width: 12, kind: 'date' },
  { header: '险种', width: 36, kind: 'text' },
  { header: '缴费工资', width: 12, kind: 'money' },
  { header: '申报月度', width: 10, kind: 'text' },
  { header: '状态', width: 10, kind: 'text' },
  { header: '错误', width: 6, kind: 'number' },
  { header: '提醒', width: 6, kind: 'number' },
  { header: '受理号', width: 22, kind: 'text' },
  { header: '社保局意见', width: 36, kind: 'text' },
  { header: '来源文件', width: 28, kind: 'text' },
  { header: '行', width: 6, kind: 'number' },
] as const

const NAMES: Readonly<Record<DeclarationKind | 'both', string>> = { add: '增员申报清单', remove: '减员申报清单', both: '增减员申报清单' }

/** The list as filtered, as a workbook kept under a document id. Numbers are whole in it, so the export is journalled. */
export async function exportDeclarations(filter: DeclarationFilter, job: Job, context: EngineContext): Promise<Result<Output<'declaration.export'>>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedIds({ filter, except: [] }, context)
  const { codes } = context
  const words = UI_CATALOGUE['zh-CN']
  const rowOf = (line: CheckedLine): TableRow => [
    line.name, codes.nameOf('AAC058', line.idType), line.idNumber, line.operation === null ? null : (OPERATION_NAMES['zh-CN'][line.operation] ?? line.operation),
    line.reason === null ? null : codes.nameOf('AAE160.decrease', line.reason), line.insuredFrom, line.removedOn,
    line.insurances.map((insurance) => INSURANCE_NAMES['zh-CN'][insurance] ?? insurance).join('、'), line.wageFen, line.month, words[`state.${line.shownState}` satisfies UiKey],
    line.errors, line.warnings, line.receiptNumber, line.bureauReason, line.origin.fileName, line.origin.row,
  ]
  const rows = async function* (): AsyncGenerator<TableRow> {
    let done = 0
    for (const run of runsOf(ids)) {
      if (job.signal.aborted) return
      for (const line of findDeclarationLines(context.database, run)) yield rowOf(line)
      job.report('export', (done += run.length), ids.length)
      await job.breathe()
    }
  }
  const notes = [`单位:${readFact(context.database, 'unit.name') ?? ''}(${readFact(context.database, 'unit.number') ?? ''})`, `导出时间:${civilMinute(Date.parse(actor.value.at))}`, '内含个人信息,请妥善保管,用完即删。']
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const name = NAMES[filter.kind ?? 'both']
  const bytes = await writeTable({ sheetName: name, columns: COLUMNS, rows: rows(), notes })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const document = context.documents.keep(`${name}_${currentDay(context)}.xlsx`, bytes, null)
  context.database
    .transaction(() => appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'declaration.exported', subject: document.documentId, detail: { rows: ids.length } }))
    .immediate()
  return ok(document)
}
