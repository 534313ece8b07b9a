import { civilMinute } from '../../shared/domain/civil-time.ts'
import type { PersonLine } from '../../shared/domain/person.ts'
import type { RosterFilter } from '../../shared/ipc/roster.ts'
import type { PastPersonLine } from '../../shared/ipc/roster-history.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readFact } from '../db/queries/fact.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findLines } from '../db/queries/person.ts'
import { instantOf } from '../platform/clock.ts'
import type { TableColumn, TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Job } from './context.ts'
import { dayRoster, selectOfDay } from './roster-day.ts'
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

type Exported = Result<{ documentId: string; fileName: string; rows: number }>

const named = ({ codes }: EngineContext, element: string, code: string): string => (code === '' ? '' : codes.nameOf(element, code))

const cellsOf = (context: EngineContext, line: PersonLine, partial = false): TableRow => [
  line.id,
  line.name,
  named(context, 'AAC058', line.idType),
  line.idNumber,
  named(context, 'AAC004', line.gender),
  line.birthDate,
  named(context, 'AAC066', line.insuredIdentity),
  named(context, 'AAC008', line.insuredStatus),
  named(context, 'AAC031', line.paymentStatus),
  line.activeInsurances.map((insurance) => context.codes.nameOf('AAE140', insurance)).join('、'),
  line.hiredOn,
  partial ? null : line.wageFen,
]

const unitNote = ({ database }: EngineContext): string => `单位:${readFact(database, 'unit.name') ?? ''}(${readFact(database, 'unit.number') ?? ''})`
const CARE = '内含个人信息,请妥善保管,用完即删。'

/** 员工花名册 as filtered, as a workbook kept under a document id; the export is journalled. */
export async function exportRoster(context: EngineContext, job: Job, filter: RosterFilter): Promise<Exported> {
  const selected = await (await rosterIndexOf(context)).select(filter, null)
  const { completeAt } = readFeed(context.database, 'roster')
  const linesAt = (offset: number, limit: number): TableRow[] => findLines(context.database, selected.subarray(offset, offset + limit)).map((line) => cellsOf(context, line))
  return exported(context, job, `员工花名册_${currentDay(context)}`, COLUMNS, selected.length, linesAt, [unitNote(context), `花名册更新时间:${completeAt === null ? '从未更新' : civilMinute(Date.parse(completeAt))}`, CARE])
}

const SINCE: Readonly<Record<PastPersonLine['since'], string>> = { same: '', changed: '此后有变更', removed: '此后已移出' }

/** The same as of an earlier day, with what has changed since. */
export async function exportDay(context: EngineContext, job: Job, filter: RosterFilter, day: string): Promise<Exported> {
  const selected = await selectOfDay(day, filter, context)
  const { syncedAt } = await dayRoster(day, context)
  const linesAt = (offset: number, limit: number): TableRow[] => selected.lines(offset, limit).map((line) => [...cellsOf(context, line, line.partial), line.partial ? `${SINCE[line.since]},当日仅知姓名和证件号码` : SINCE[line.since]])
  const columns = [...COLUMNS, { header: '与现在相比', width: 24, kind: 'text' }] as const
  return exported(context, job, `员工花名册_${day}`, columns, selected.total, linesAt, [unitNote(context), `截至 ${day} 的花名册,由本机保存的历次更新还原`, `所依据的更新:${syncedAt === null ? '无' : civilMinute(Date.parse(syncedAt))}`, CARE])
}

async function exported(context: EngineContext, job: Job, name: string, columns: readonly TableColumn[], total: number, linesAt: (offset: number, limit: number) => TableRow[], notes: readonly string[]): Promise<Exported> {
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (let at = 0; at < total && !job.signal.aborted; at += ROWS_AT_ONCE) {
      yield* linesAt(at, ROWS_AT_ONCE)
      job.report('export', Math.min(at + ROWS_AT_ONCE, total), total)
      await job.breathe()
    }
  }
  // The spreadsheet library is large, and most sessions never export.
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const bytes = await writeTable({ sheetName: '员工花名册', columns, rows: rows(), notes })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const document = context.documents.keep(`${name}.xlsx`, bytes, null)
  const line = { at: instantOf(context.clock), actor: actorOf(context), action: 'roster.exported', subject: document.documentId, detail: { rows: total } }
  context.database.transaction(() => appendJournal(context.database, line))()
  return ok({ documentId: document.documentId, fileName: document.fileName, rows: total })
}
