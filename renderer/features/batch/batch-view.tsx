import { Alert, App, Button, Skeleton } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { ledgerAddsUp } from '../../../shared/domain/batch.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { saveDocument } from '../../api/use-documents.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { JobBar } from '../../ui/job-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { BatchRows, type RowPlace } from './batch-rows.tsx'
import { CoverageNote } from './coverage-note.tsx'
import { CreateDrafts } from './create-drafts.tsx'
import { FileFindings } from './file-findings.tsx'
import { LayoutNote } from './layout-note.tsx'
import { MappingDrawer } from './mapping-drawer.tsx'
import { SameFileNote } from './same-file-note.tsx'

interface BatchViewProps {
  readonly kind: DeclarationKind
  readonly id: string
  readonly onBack: () => void
  readonly extraActions: ReactNode
  /** The row and the cell to show, where a link said so. */
  readonly place: RowPlace | null
  readonly children: ReactNode
}

/** One batch: its ledger, every row with what is to be said of it, and the way to drafts. */
export function BatchView({ kind, id, onBack, extraActions, place, children }: BatchViewProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { message } = App.useApp()
  const { data: batch, error, refetch } = useChannel('batch.get', { id })
  const marked = useJob('batch.marked')
  const reread = useJob('batch.reread')
  const drafting = useJob('batch.createDrafts', id)
  const [creating, setCreating] = useState(false)
  const [mapping, setMapping] = useState(false)
  // The file is there and was read, only nothing was recognised: then the clerk says what is what.
  const canMap = batch?.fileFindings.some(({ ruleId }) => ruleId === 'HEADER_NOT_FOUND') === true
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const can = !drafting.running && batch !== undefined && batch.state !== 'broken' && batch.state !== 'reading' && ledgerAddsUp(batch.ledger) && batch.ledger.ready + batch.ledger.warned > 0
  useHotkey('Ctrl+Enter', () => setCreating(true), can)

  const saveMarked = async (): Promise<void> => {
    setSaveError(null)
    const made = await marked.start({ id })
    if (!made) return
    try {
      const file = await saveDocument(made.documentId)
      if (file) void message.success(text('common.saved', { file }))
    } catch (problem) {
      setSaveError(appErrorOf(problem))
    }
  }
  return (
    <div className="window">
      <PageHeader
        title={text(kind === 'remove' ? 'menu.batchRemove' : 'menu.batch')}
        facts={batch && <span className="path">{batch.fileName}</span>}
        actions={
          <>
            <Button onClick={onBack}>{text('batch.newImport')}</Button>
            {extraActions}
            {batch && batch.state !== 'broken' && (
              <Button title={text('batch.markedHint')} loading={marked.running} onClick={() => void saveMarked()}>
                {text('batch.marked')}
              </Button>
            )}
          </>
        }
        primary={
          <Button type={batch && batch.drafts > 0 ? 'default' : 'primary'} disabled={!can} onClick={() => setCreating(true)}>
            {text('batch.createDrafts')}
          </Button>
        }
      />
      {children}
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      <ErrorAlert error={marked.error ?? saveError} onClose={() => { marked.clear(); setSaveError(null) }} />
      {marked.running && <JobBar title={text('batch.marked')} progress={marked.progress} cancelling={marked.cancelling} onCancel={marked.cancel} />}
      {reread.running && <JobBar title={text('batch.importing')} progress={reread.progress} cancelling={reread.cancelling} onCancel={reread.cancel} />}
      <ErrorAlert error={reread.error} onClose={reread.clear} />
      {!batch && !error && <Skeleton active />}
      {batch && (
        <>
          <FileFindings batch={batch} codes={codes} onMap={batch.state !== 'broken' || canMap ? () => setMapping(true) : null} />
          <MappingDrawer id={id} open={mapping} onClose={() => setMapping(false)} />
          {batch.state === 'broken' ? (
            batch.fileFindings.length === 0 && (
              <Alert
                type="warning"
                showIcon
                title={text('batch.cutOff', { file: batch.fileName })}
                action={<Button loading={reread.running} onClick={() => void reread.start({ id })}>{text('batch.reread')}</Button>}
              />
            )
          ) : (
            <>
              <div className="tool-line quiet">
                <span>{text('batch.sheet', { sheet: batch.sheet, row: batch.headerRow })}</span>
                <span>{text('batch.importedAt', { time: instantText(batch.importedAt), by: batch.importedBy, seconds: (batch.durationMs / 1000).toFixed(1) })}</span>
                <CoverageNote coverage={batch.coverage} />
                {batch.drafts > 0 && <Link to={`${kind === 'remove' ? '/confirm-remove' : '/confirm'}?batch=${id}`}>{text('batch.draftsMade', { count: countText(batch.drafts) })}</Link>}
              </div>
              <SameFileNote batch={batch} />
              <LayoutNote id={id} kind={kind} onMap={() => setMapping(true)} />
              <BatchRows batch={batch} codes={codes} place={place} />
            </>
          )}
          <CreateDrafts batch={batch} open={creating} onClose={() => setCreating(false)} />
        </>
      )}
    </div>
  )
}
