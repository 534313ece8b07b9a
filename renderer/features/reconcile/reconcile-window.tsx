import { Alert, App, Button } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { NoRosterNote } from '../../ui/no-roster-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useCodes } from '../../api/use-codes.ts'
import { EarlierList } from './earlier-list.tsx'
import { ReconcileView } from './reconcile-view.tsx'
import { useStaffFile } from './use-staff-file.ts'

/** 花名册对账: HR's list, what it says beside the roster, and drafts of what is accepted. */
export function ReconcileWindow(): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const id = params.get('id')
  const show = (next: string | null): void => setParams(next ? { id: next } : {})
  const file = useStaffFile(show)
  const never = useNoRoster()
  const job = useJob('reconcile.run')
  const records = useChannel('reconcile.list', {})
  if (id && !job.running) return <ReconcileView key={id} id={id} onBack={() => show(null)} />
  return (
    <div className="window window-scroll">
      <PageHeader title={text('menu.reconcile')} primary={<Button type="primary" disabled={job.running} onClick={() => void file.browse()}>{text('reconcile.browse')}</Button>} />
      <p className="quiet">{text('reconcile.why')}</p>
      <NoRosterNote never={never} />
      <ErrorAlert error={file.error} onClose={file.clear} />
      {file.findings.length > 0 && <Alert type="error" title={text('reconcile.refused')} closable={{ onClose: file.clear }} description={<FindingList findings={file.findings} withPlace codes={codes} />} />}
      {job.running ? (
        <JobBar title={text('reconcile.running')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />
      ) : (
        <DropZone words={{ here: text('reconcile.dropHere'), hint: text('reconcile.dropHint') }} onFile={(dropped) => void file.drop(dropped)} onMany={() => void message.warning(text('batch.dropMany'))} />
      )}
      <EarlierList records={records.data ?? []} loading={records.isLoading} error={appErrorOf(records.error)} onOpen={show} />
    </div>
  )
}
