import { App, Button } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { saveDocument } from '../../api/use-documents.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { NoRosterNote } from '../../ui/no-roster-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { BatchList } from './batch-list.tsx'
import { BatchView } from './batch-view.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { MergedNote, type Merged } from './merged-note.tsx'
import { useImport } from './use-import.ts'
import { usePasteTable } from './use-paste-table.ts'

const TITLES = { add: 'menu.batch', remove: 'menu.batchRemove' } as const
const TEMPLATES = { add: 'batch.template', remove: 'batch.template.remove' } as const

/** 批量增员报盘 or 批量减员报盘: template, file, ledger, rows, drafts. */
export function BatchWindow({ kind }: { readonly kind: DeclarationKind }): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const batchId = params.get('batch')
  const [merged, setMerged] = useState<{ readonly id: string; readonly counts: Merged } | null>(null)
  const show = (id: string | null): void => setParams(id ? { batch: id } : {})
  const imported = (batch: Batch): void => {
    setMerged(batch.merged ? { id: batch.id, counts: batch.merged } : null)
    show(batch.id)
  }
  const [row, column] = [Number(params.get('row') ?? 0), params.get('column')]
  const place = useMemo(() => (row > 0 ? { row, column } : null), [row, column])
  const importing = useImport(kind, imported)
  const batches = useChannel('batch.list', { kind })
  const [templateError, setTemplateError] = useState<AppError | null>(null)
  const [templateBusy, setTemplateBusy] = useState(false)
  const never = useNoRoster()
  const runs = useJob('batch.import', kind)
  const pasting = usePasteTable(kind, !batchId && !runs.running, show)

  const template = async (): Promise<void> => {
    setTemplateError(null)
    setTemplateBusy(true)
    try {
      const file = await saveDocument((await call('batch.template', { kind })).documentId)
      if (file) void message.success(text('common.saved', { file }))
    } catch (problem) {
      setTemplateError(appErrorOf(problem))
    } finally {
      setTemplateBusy(false)
    }
  }
  const templateButton = (
    <Button key="template" loading={templateBusy} onClick={() => void template()}>
      {text(TEMPLATES[kind])}
    </Button>
  )
  // The one that is being read now has its own line above.
  const earlier = (batches.data ?? []).filter(({ state }) => !runs.running || state !== 'reading')
  const failures = (
    <>
      <ErrorAlert error={templateError} onClose={() => setTemplateError(null)} />
      <ErrorAlert error={importing.error} onClose={importing.clear} />
      <ErrorAlert error={pasting.error} onClose={pasting.clear} />
      {merged !== null && merged.id === batchId && <MergedNote counts={merged.counts} onClose={() => setMerged(null)} />}
    </>
  )
  if (batchId && !runs.running) {
    return <BatchView kind={kind} id={batchId} onBack={() => show(null)} extraActions={templateButton} place={place}>{failures}</BatchView>
  }
  return (
    <div className="window window-scroll">
      <PageHeader
        title={text(TITLES[kind])}
        actions={templateButton}
        primary={
          <Button type="primary" onClick={() => void importing.browse()} disabled={runs.running}>
            {text('batch.browse')}
          </Button>
        }
      />
      {failures}
      <NoRosterNote never={never} />
      {runs.running ? (
        <JobBar title={text('batch.importing')} progress={runs.progress} cancelling={runs.cancelling} onCancel={runs.cancel} />
      ) : (
        <DropZone words={{ here: text(kind === 'add' ? 'batch.dropHere' : 'batch.dropHere.remove'), hint: text('batch.dropHint'), paste: text('paste.hint') }} onFile={(file) => void importing.drop(file)} onMany={() => void message.warning(text('batch.dropMany'))} />
      )}
      <BatchList kind={kind} batches={earlier} loading={batches.isLoading} error={appErrorOf(batches.error)} onOpen={show} />
    </div>
  )
}
