import { FileExcelOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, App, Button, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { ReportForm, type ReportQuery } from './report-form.tsx'

const RESULTS = { add: ['report.result', 'report.noPeople'], remove: ['report.result.remove', 'report.noPeople.remove'] } as const

/** 人员增减员异动申报报表打印: one report for 增员, one for 减员. */
export function ReportWindow(): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const [params] = useSearchParams()
  const status = useChannel('session.status', {})
  const [chosen, setChosen] = useState<Omit<ReportQuery, 'month'> & { readonly month: string | null }>({ kind: params.get('kind') === 'remove' ? 'remove' : 'add', month: null, states: [], operations: [], copies: 1 })
  // What the pages on the screen were made of.
  const [shown, setShown] = useState<ReportQuery | null>(null)
  const report = useJob('report.create')
  const workbook = useJob('report.workbook')
  const bytes = useDocumentBytes(report.result?.documentId ?? null)
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const month = chosen.month ?? status.data?.today.slice(0, 7) ?? null
  const query: ReportQuery | null = month === null ? null : { ...chosen, month }
  const matching = useMatching(query)

  const create = (): void => {
    if (!query) return
    setShown(query)
    void report.start(query)
  }
  const saveWorkbook = async (): Promise<void> => {
    if (!query) return
    setSaveError(null)
    const { copies: _copies, ...wanted } = query
    const made = await workbook.start(wanted)
    if (!made) return
    try {
      const file = await saveDocument(made.documentId)
      if (file) void message.success(text('common.saved', { file }))
    } catch (problem) {
      setSaveError(appErrorOf(problem))
    }
  }
  useHotkey('Ctrl+Enter', create, !report.running)
  const [withPeople, without] = RESULTS[shown?.kind ?? 'add']
  const { result } = report
  const label = result ? text(result.people > 0 ? withPeople : without, { month: shown?.month ?? '', people: countText(result.people), pages: countText(result.pages ?? 0) }) : ''
  /** What was made already says how many it holds. */
  const told = result !== null && !report.running && JSON.stringify(shown) === JSON.stringify(query)
  return (
    <div className="window">
      <PageHeader
        title={text('menu.report')}
        facts={label}
        actions={
          <>
            <Button icon={<FileExcelOutlined />} loading={workbook.running} disabled={!query || matching === 0} onClick={() => void saveWorkbook()}>{text('report.workbook')}</Button>
            {result && <PaperActions print={() => printDocument(result.documentId)} save={() => saveDocument(result.documentId)} errorOf={appErrorOf} />}
          </>
        }
        primary={<Button type="primary" loading={report.running} disabled={!query} onClick={create}>{text('report.create')}</Button>}
      />
      {query && <ReportForm query={query} onChange={(change) => setChosen((before) => ({ ...before, ...change }))} />}
      <p role="status" className={matching === 0 ? 'severity-warning' : 'quiet'}>{matching === 0 && !told && <WarningOutlined />} {matching !== null && !told && text(matching > 0 ? 'report.matching' : 'report.matchingNone', { count: countText(matching) })}</p>
      {report.running && <JobBar title={text('report.creating')} progress={report.progress} cancelling={report.cancelling} onCancel={report.cancel} />}
      {workbook.running && <JobBar title={text('report.workbookRunning')} progress={workbook.progress} cancelling={workbook.cancelling} onCancel={workbook.cancel} />}
      <ErrorAlert error={report.error ?? workbook.error ?? saveError} onClose={() => { report.clear(); workbook.clear(); setSaveError(null) }} />
      {bytes.error ? <Alert type="warning" showIcon title={appErrorOf(bytes.error)?.code === 'NOT_FOUND' ? text('paper.gone') : text('paper.failed')} /> : null}
      {bytes.data ? <PdfPages bytes={bytes.data} label={label} /> : <div className="paper-empty">{bytes.isLoading ? <Spin /> : report.running ? null : <EmptyState why={text('report.empty')} />}</div>}
    </div>
  )
}

/** How many people the report would hold, before it is made; null until it is known. */
function useMatching(query: ReportQuery | null): number | null {
  const filter = { kind: query?.kind ?? null, text: '', states: query?.states ?? [], operations: query?.operations ?? [], month: query?.month ?? null, batchId: null, checkState: null, withFindings: 'any' as const, insurances: [], source: 'any' as const, ruleId: null, held: false }
  const { data } = useChannel('declaration.page', { offset: 0, limit: 1, sort: null, filter }, { enabled: query !== null, keepPrevious: true })
  return data?.total ?? null
}
