import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { Operation, ShownState } from '../../shared/domain/declaration.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findPeopleByIdNumber } from '../db/queries/person.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { reportedDeclarations, type ReportedDeclaration } from '../db/queries/report-source.ts'
import type { ChangeReportRow } from '../document/change-report-data.ts'
import { instantText } from '../document/instant-text.ts'
import type { DocumentResult } from '../document/document-result.ts'
import { instantOf } from '../platform/clock.ts'
import type { TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Handlers, Job } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'
import { operatorName } from './session.ts'
import { additionRow, removalRow, stateOfReport, type Leaver } from './report-rows.ts'

/** `report.*`: 人员增员异动申报报表打印. */
export const reportHandlers: Handlers<'report.create' | 'report.workbook'> = {
  'report.create': ({ jobId, ...request }, context) => context.runJob(jobId, 'document', (job) => createReport(request, job, context)),
  'report.workbook': ({ jobId, ...request }, context) => context.runJob(jobId, 'export', (job) => createWorkbook(request, job, context)),
}

const FILE_NAMES: Readonly<Record<DeclarationKind, string>> = { add: '人员增员异动申报报表', remove: '人员减员异动申报报表' }

interface ReportRequest {
  readonly kind: DeclarationKind
  readonly month: string
  readonly states: readonly ShownState[]
  /** Empty: every operation. */
  readonly operations: readonly Operation[]
}

async function createReport({ kind, month, states, operations, copies }: ReportRequest & { readonly copies: 1 | 3 }, job: Job, context: EngineContext): Promise<Result<DocumentHandle & { people: number }>> {
  const declarations = reportedDeclarations(context.database, kind, month, states, operations)
  const { regionName, ...unit } = knownUnit(context)
  const papers = await papersOf(context)
  let paper: DocumentResult
  try {
    paper = await papers.writeChangeReport(
      {
        kind, region: regionName, unit: { number: unit.number, name: unit.name, creditCode: unit.creditCode }, month, state: stateOfReport(declarations), rulePack: context.codes.id,
        createdAt: instantOf(context.clock), practice: context.mode === 'practice', copies, rows: declarations.map((declared) => rowOf(declared, context)),
      },
      { signal: job.signal, onProgress: (done, total) => job.report('writing', done, total) },
    )
  } catch (thrown) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    throw thrown
  }
  return ok({ ...context.documents.keep(`${FILE_NAMES[kind]}-${month}.pdf`, paper.bytes, paper.pages), people: declarations.length })
}

/** The same people under the same headings as a workbook; state, time and rule pack stand on its second sheet. */
async function createWorkbook({ kind, month, states, operations }: ReportRequest, job: Job, context: EngineContext): Promise<Result<DocumentHandle & { people: number }>> {
  const declarations = reportedDeclarations(context.database, kind, month, states, operations)
  const at = instantOf(context.clock)
  const unit = knownUnit(context)
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (const [index, declared] of declarations.entries()) {
      if (job.signal.aborted) return
      const row = rowOf(declared, context)
      yield [index + 1, row.name, row.gender, row.idType, row.idNumber, row.changeType, row.changeReason, row.changeDate || null, row.insurances.join('、'), row.wageFen, row.insuredIdentity, row.phone, row.remark]
      if (index % ROWS_A_BREATH === 0) {
        job.report('writing', index, declarations.length)
        await job.breathe()
      }
    }
  }
  const state = stateOfReport(declarations)
  const notes = [`${unit.name}(${unit.number})`, `申报月度:${month}`, `状态:${state.text}${state.at === null ? '' : ` ${instantText(state.at)}`}`, `制表时间:${instantText(at)}`, `规则包:${context.codes.id}`, '内含个人信息,请妥善保管,用完即删。', ...(context.mode === 'practice' ? ['练习数据,不得用于申报。'] : [])]
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const bytes = await writeTable({ sheetName: kind === 'add' ? '增员' : '减员', columns: WORKBOOK_COLUMNS, rows: rows(), notes })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const kept = context.documents.keep(`${FILE_NAMES[kind]}-${month}.xlsx`, bytes, null)
  const line = { at, actor: operatorName(context), action: 'report.exported', subject: kept.documentId, detail: { rows: declarations.length } }
  context.database.transaction(() => appendJournal(context.database, line))()
  return ok({ ...kept, people: declarations.length })
}

const ROWS_A_BREATH = 100
const WORKBOOK_COLUMNS = [
  { header: '序号', width: 6, kind: 'number' }, { header: '姓名', width: 14, kind: 'text' }, { header: '性别', width: 6, kind: 'text' }, { header: '证件类型', width: 18, kind: 'text' },
  { header: '证件号码', width: 22, kind: 'text' }, { header: '变更类型', width: 14, kind: 'text' }, { header: '变更原因', width: 24, kind: 'text' }, { header: '变更日期', width: 12, kind: 'date' },
  { header: '险种', width: 36, kind: 'text' }, { header: '缴费工资', width: 12, kind: 'money' }, { header: '参保身份', width: 16, kind: 'text' }, { header: '联系电话', width: 16, kind: 'text' }, { header: '备注', width: 24, kind: 'text' },
] as const

const rowOf = (declared: ReportedDeclaration, context: EngineContext): ChangeReportRow =>
  declared.kind === 'add' ? additionRow(declared.content, context.codes) : removalRow(declared.content, leaverOf(declared.content.idNumber, context), context.codes)

const leaverOf = (idNumber: string, { database }: EngineContext): Leaver => findPeopleByIdNumber(database, canonicalId(idNumber))[0] ?? null
