import { Alert, App, Button, Input, Skeleton, type InputRef } from 'antd'
import { useRef, useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { ReconciliationKind } from '../../../shared/domain/reconciliation.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useTicks } from '../../ui/grid/use-ticks.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { JobBar } from '../../ui/job-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { DraftDialog, type LineSelection } from './draft-dialog.tsx'
import { DraftsMade } from './drafts-made.tsx'
import { KindFilter } from './kind-filter.tsx'
import { linesOf, type Line } from './line-kinds.ts'
import { useReconcileColumns } from './reconcile-columns.tsx'

const keyOf = (line: Line): string => String(line.line)

/** One comparison: the groups, every line with its reason, ticks, drafts, and the sheet. */
export function ReconcileView({ id, onBack }: { readonly id: string; readonly onBack: () => void }): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const record = useChannel('reconcile.get', { id })
  const [kind, setKind] = useState<ReconciliationKind | null>(null)
  const [typed, setTyped] = useState('')
  const settled = useSettled(typed.trim())
  const question = { id, kinds: kind ? [kind] : [], text: settled }
  const rows = useRows('reconcile.lines', question)
  const { ticks, count, selection, clear } = useTicks(keyOf, rows, JSON.stringify(question))
  const [asking, setAsking] = useState<LineSelection | null>(null)
  const draft = useJob('reconcile.draft')
  const sheet = useJob('reconcile.sheet')
  const workbook = useJob('reconcile.workbook')
  const pages = useDocumentBytes(sheet.result?.documentId ?? null)
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const find = useRef<InputRef>(null)
  const columns = useReconcileColumns()
  const selected = (): LineSelection =>
    ticks.all ? { kinds: question.kinds, text: settled, except: [...ticks.except].map(Number) } : { lines: [...ticks.ids].map(Number) }
  const ask = (): void => setAsking(selected())
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  useHotkey('Ctrl+Enter', ask, count > 0 && asking === null && !draft.running)
  const make = (reason: string | null, removedOn: string | null): void => {
    if (asking === null) return
    setAsking(null)
    void draft.start({ id, selection: asking, reason, removedOn }).then((made) => made && clear())
  }
  const exportTo = async (): Promise<void> => {
    setSaveError(null)
    const made = await workbook.start({ id, kinds: question.kinds })
    if (!made) return
    try {
      const file = await saveDocument(made.documentId)
      if (file) void message.success(text('common.saved', { file }))
    } catch (problem) {
      setSaveError(appErrorOf(problem))
    }
  }
  const { data } = record
  if (sheet.result && pages.data) {
    const { documentId } = sheet.result
    return (
      <div className="window">
        <PageHeader title={text('reconcile.sheetTitle')} actions={<><Button onClick={sheet.clear}>{text('reconcile.backToLines')}</Button><PaperActions print={() => printDocument(documentId)} save={() => saveDocument(documentId)} errorOf={appErrorOf} /></>} />
        <PdfPages bytes={pages.data} label={text('reconcile.sheetTitle')} />
      </div>
    )
  }
  return (
    <div className="window">
      <PageHeader
        title={text('menu.reconcile')}
        facts={data && <span className="path">{data.fileName}</span>}
        actions={
          <>
            <Button onClick={onBack}>{text('reconcile.back')}</Button>
            <Button loading={workbook.running} onClick={() => void exportTo()}>{text('reconcile.workbook')}</Button>
            <Button loading={sheet.running} onClick={() => void sheet.start({ id, kinds: question.kinds })}>{text('reconcile.sheet')}</Button>
          </>
        }
        primary={<Button type="primary" disabled={count === 0 || draft.running} onClick={ask}>{count > 0 ? text('reconcile.draftCount', { count: countText(count) }) : text('reconcile.draftSelected')}</Button>}
      />
      <ErrorAlert error={appErrorOf(record.error) ?? rows.error ?? draft.error ?? sheet.error ?? workbook.error ?? saveError} onClose={() => { draft.clear(); sheet.clear(); workbook.clear(); setSaveError(null) }} />
      {draft.running && <JobBar title={text('reconcile.draftSelected')} progress={draft.progress} cancelling={draft.cancelling} onCancel={draft.cancel} />}
      {sheet.running && <JobBar title={text('reconcile.sheet')} progress={sheet.progress} cancelling={sheet.cancelling} onCancel={sheet.cancel} />}
      {draft.result && <DraftsMade result={draft.result} onClose={draft.clear} onGo={(to) => { draft.clear(); void navigate(to) }} />}
      {!data && !record.error && <Skeleton active />}
      {data && (
        <>
          <p>{text('reconcile.summary', { staff: countText(data.summary.staff), left: countText(data.summary.staffLeft), active: countText(data.summary.rosterActive), rosterAt: instantText(data.rosterAt), agrees: countText(data.summary.agrees) })}</p>
          {linesOf(data.summary) === 0 && <Alert type="success" showIcon title={text('reconcile.nothing')} />}
          <div className="tool-line">
            <KindFilter summary={data.summary} chosen={kind} onChoose={setKind} />
            <Input ref={find} className="reconcile-find" allowClear value={typed} aria-label={text('reconcile.search')} placeholder={text('reconcile.search')} onChange={(event) => setTyped(event.target.value)} />
          </div>
          <div className="selection-bar">
            {count > 0 ? <><strong role="status">{text('grid.selected', { count: countText(count) })}</strong><Button type="link" onClick={clear}>{text('grid.clearSelection')}</Button></> : <span className="quiet">{text('reconcile.selectHint')}</span>}
          </div>
          <VirtualGrid
            label={text('menu.reconcile')}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={keyOf}
            onRange={rows.onRange}
            selection={selection}
            settling={rows.settling}
            question={JSON.stringify(question)}
            empty={<EmptyState why={text(linesOf(data.summary) === 0 ? 'reconcile.nothing' : 'reconcile.noneOfKind')} />}
          />
        </>
      )}
      <DraftDialog id={id} selection={asking} count={count} onDo={make} onCancel={() => setAsking(null)} />
    </div>
  )
}
