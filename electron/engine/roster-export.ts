import type { PersonLine } from '../../shared/domain/person.ts'
import type { RosterFilter } from '../../shared/ipc/roster.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readFact } from '../db/queries/fact.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findLines } from '../db/queries/person.ts'
import { instantOf } from '../platform/clock.ts'
import type { TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Job } from './context.ts'
import { rosterIndexOf } from './roster-memory.ts'
import { actorOf } from './session.ts'
import { currentDay } from './today.ts'

const ROWS_AT_ONCE = 200

const COLUMNS = [
  { header: '个人编号', width: 16, kind: 'text' },
  { header: '姓名', width: 14, kind: 'text' },
  { header: '证件类型', width: 18, kind: 'text' },
  { header: '证件号码', width: 22, kind: 'text' },
  { header: '性别', width: 6, kind: 'text' },
  { header: '出生日期', width: 12, kind: 'date' },
  { header: '参保身份', width: 16, kind: 'text' },
  { header: '个人参保状态', width: 14, kind: 'text' },
  { header: '个人缴费状态', width: 14, kind: 'text' },
  { header: '在保险种', width: 36, kind: 'text' },
  { header: '入职日期', width: 12, kind: 'date' },
  { header: '缴费工资', width: 12, kind: 'money' },
] as const

/** 员工花名册 as filtered, as a workbook kept under a document id; the export is journalled. */
export async function exportRoster(context: EngineContext, job: Job, filter: RosterFilter): Promise<Result<{ documentId: string; fileName: string; rows: number }>> {
  const selected = await (await rosterIndexOf(context)).select(filter, null)
  const { completeAt } = readFeed(context.database, 'roster')
  const { codes } = context
  const rowOf = (line: PersonLine): TableRow => [
    line.id,
    line.name,
    codes.nameOf('AAC058', line.idType),
    line.idNumber,
    codes.nameOf('AAC004', line.gender),
    line.birthDate,
    codes.nameOf('AAC066', line.insuredIdentity),
    codes.nameOf('AAC008', line.insuredStatus),
    codes.nameOf('AAC031', line.paymentStatus),
    line.activeInsurances.map((insurance) => codes.nameOf('AAE140', insurance)).join('、'),
    line.hiredOn,
    line.wageFen,
  ]
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (let at = 0; at < selected.length && !job.signal.aborted; at += ROWS_AT_ONCE) {
      for (const line of findLines(context.database, selected.subarray(at, at + ROWS_AT_ONCE))) yield rowOf(line)
      job.report('export', Math.min(at + ROWS_AT_ONCE, selected.length), selected.length)
      await job.breathe()
    }
  }
  const notes = [`单位:${readFact(context.database, 'unit.name') ?? ''}(${readFact(context.database, 'unit.number') ?? ''})`, `花名册更新时间:${completeAt ?? '从未更新'}`, '内含个人信息,请妥善保管,用完即删。']
  // The spreadsheet library is large, and most sessions never export.
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const bytes = await writeTable({ sheetName: '员工花名册', columns: COLUMNS, rows: rows(), notes })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const document = context.documents.keep(`员工花名册_${currentDay(context)}.xlsx`, bytes, null)
  const line = { at: instantOf(context.clock), actor: actorOf(context), action: 'roster.exported', subject: document.documentId, detail: { rows: selected.length } }
  context.database.transaction(() => appendJournal(context.database, line))()
  return ok({ documentId: document.documentId, fileName: document.fileName, rows: selected.length })
}
