import type { RosterEffect } from '../../shared/domain/outbox.ts'
import { rosterField } from '../../shared/i18n/fields/roster-field.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { listRosterChanges, type ToldChange } from '../db/queries/roster-change.ts'
import { instantOf } from '../platform/clock.ts'
import type { TableRow } from '../workbook/write/write-table.ts'
import type { EngineContext, Job } from './context.ts'
import { operatorName } from './session.ts'

const AT_ONCE = 500
const EFFECTS: Readonly<Record<RosterEffect, string>> = { joined: '新增', stopped: '停保', changed: '变更' }
const COLUMNS = [
  { header: '变化', width: 8, kind: 'text' },
  { header: '姓名', width: 14, kind: 'text' },
  { header: '证件号码', width: 22, kind: 'text' },
  { header: '变更内容', width: 80, kind: 'text' },
  { header: '来源', width: 24, kind: 'text' },
] as const

/** What a run changed, as a workbook; journalled. */
export async function exportChanges(runId: string, job: Job, context: EngineContext): Promise<Result<{ documentId: string; fileName: string; rows: number }>> {
  const every = { effect: null, unexplained: false } as const
  const { total } = listRosterChanges(context.database, runId, every, 0, 1)
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (let at = 0; at < total && !job.signal.aborted; at += AT_ONCE) {
      for (const change of listRosterChanges(context.database, runId, every, at, AT_ONCE).items) yield [EFFECTS[change.effect], change.name, change.idNumber, wordsOf(change, context), originOf(change)]
      job.report('export', Math.min(at + AT_ONCE, total), total)
      await job.breathe()
    }
  }
  const { writeTable } = await import('../workbook/write/write-table.ts')
  const bytes = await writeTable({ sheetName: '花名册变化', columns: COLUMNS, rows: rows(), notes: ['「来源」说明这条变化是否对应本机报送过的申报。', '内含个人信息,请妥善保管,用完即删。'] })
  if (job.signal.aborted) return err(appError('CANCELLED'))
  const document = context.documents.keep('花名册变化.xlsx', bytes, null)
  context.database.transaction(() => appendJournal(context.database, { at: instantOf(context.clock), actor: operatorName(context), action: 'roster.exported', subject: document.documentId, detail: { rows: total } }))()
  return ok({ documentId: document.documentId, fileName: document.fileName, rows: total })
}

const originOf = ({ effect, explained }: ToldChange): string => (effect === 'changed' ? '社保局变更' : explained ? '本单位申报' : '社保局办理,无本机申报')

function wordsOf({ fields }: ToldChange, { codes }: EngineContext): string {
  return Object.entries(fields)
    .map(([field, [before, after]]) => {
      const { label, element, money } = rosterField(field, 'zh-CN')
      const said = (value: string): string => (value === '' ? '空' : element !== null ? codes.nameOf(element, value) : money ? (Number(value) / 100).toFixed(2) : value)
      return `${label}:${said(before)} → ${said(after)}`
    })
    .join(';')
}
