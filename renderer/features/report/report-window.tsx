import { Alert, Button, DatePicker, Form, Radio, Select, Spin } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import { SHOWN_STATES, type ShownState } from '../../../shared/domain/declaration.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'

/** 人员增员异动申报报表打印. */
export function ReportWindow(): ReactElement {
  const text = useText()
  const status = useChannel('session.status', {})
  const [chosenMonth, setMonth] = useState<string | null>(null)
  const [states, setStates] = useState<ShownState[]>([])
  const [copies, setCopies] = useState<1 | 3>(1)
  const report = useJob('report.create')
  const bytes = useDocumentBytes(report.result?.documentId ?? null)
  const month = chosenMonth ?? status.data?.today.slice(0, 7) ?? null
  const [shownMonth, setShownMonth] = useState<string | null>(null)

  const create = (): void => {
    if (!month) return
    setShownMonth(month)
    void report.start({ kind: 'add', month, states, copies })
  }
  useHotkey('Ctrl+Enter', create, !report.running)
  const label = report.result
    ? report.result.people > 0
      ? text('report.result', { month: shownMonth ?? '', people: report.result.people, pages: report.result.pages ?? 0 })
      : text('report.noPeople', { month: shownMonth ?? '' })
    : ''
  return (
    <div className="window">
      <PageHeader
        title={text('menu.report')}
        facts={label}
        actions={report.result && <DocumentActions documentId={report.result.documentId} />}
        primary={<Button type="primary" loading={report.running} disabled={!month} onClick={create}>{text('report.create')}</Button>}
      />
      <Form layout="vertical" className="paper-form panel" component="div">
        <Form.Item label={text('report.month')} htmlFor="report-month" required>
          <DatePicker id="report-month" picker="month" allowClear={false} value={month ? dayjs(month) : null} onChange={(_, value) => typeof value === 'string' && value !== '' && setMonth(value)} />
        </Form.Item>
        <Form.Item label={text('report.states')} htmlFor="report-states">
          <Select<ShownState[]>
            id="report-states"
            mode="multiple"
            allowClear
            style={{ minWidth: 260, maxWidth: 480 }}
            maxTagCount="responsive"
            placeholder={text('report.statesAll')}
            value={states}
            onChange={setStates}
            options={SHOWN_STATES.map((value) => ({ value, label: text(`state.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={text('report.copies')}>
          <Radio.Group
            aria-label={text('report.copies')}
            value={copies}
            onChange={(event) => setCopies(event.target.value as 1 | 3)}
            options={[
              { value: 1, label: text('report.copies1') },
              { value: 3, label: text('report.copies3') },
            ]}
          />
        </Form.Item>
      </Form>
      {report.running && <JobBar title={text('report.creating')} progress={report.progress} cancelling={report.cancelling} onCancel={report.cancel} />}
      <ErrorAlert error={report.error} onClose={report.clear} />
      {bytes.error ? <Alert type="warning" showIcon title={appErrorOf(bytes.error)?.code === 'NOT_FOUND' ? text('paper.gone') : text('paper.failed')} /> : null}
      {bytes.data ? <PdfPages bytes={bytes.data} label={label} /> : <div className="paper-empty">{bytes.isLoading ? <Spin /> : <EmptyState why={text('report.empty')} />}</div>}
    </div>
  )
}

const DocumentActions = ({ documentId }: { readonly documentId: string }): ReactElement => (
  <PaperActions print={() => printDocument(documentId)} save={() => saveDocument(documentId)} errorOf={appErrorOf} />
)
