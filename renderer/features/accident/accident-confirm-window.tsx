import { Alert, App, Button, type InputRef } from 'antd'
import { useCallback, useRef, useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AccidentSelection } from '../../../shared/ipc/accident.ts'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useAction } from '../../api/use-channel.ts'
import { useListColumns } from '../../api/use-list-columns.ts'
import { useRows } from '../../api/use-rows.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { ColumnChooser } from '../../ui/grid/column-chooser.tsx'
import { shownColumns, type GridSort } from '../../ui/grid/grid-column.ts'
import { useTicks } from '../../ui/grid/use-ticks.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { useListKey } from '../../ui/list-key.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { AccidentAttachments } from './accident-attachments.tsx'
import { useAccidentColumns } from './accident-columns.tsx'
import { AccidentDetail } from './accident-detail.tsx'
import { AccidentFilterLine, useAccidentFilter } from './accident-filter.tsx'
import { canEdit, type AccidentAction, type AccidentRow } from './accident-line.ts'
import { AccidentRecallBar } from './accident-recall-bar.tsx'
import { AccidentRemoveDialog } from './accident-remove-dialog.tsx'
import { SubmitDialog } from './accident-submit-dialog.tsx'
import { AccidentTrail } from './accident-trail.tsx'
import { SupplementDialog } from './supplement-dialog.tsx'

type Open = { readonly what: AccidentAction; readonly line: AccidentRow } | null

const idOf = (line: AccidentRow): string => line.id

/** 工伤快报确认: query, mend or delete while unconfirmed, tick and 确认提交, and see what became of each. */
export function AccidentConfirmWindow(): ReactElement {
  return <AccidentList key={useListKey()} />
}

function AccidentList(): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const filterState = useAccidentFilter()
  const { filter, filtered } = filterState
  const [sort, setSort] = useState<GridSort | null>(null)
  const question = { filter, sort: sort as Input<'accident.page'>['sort'] }
  const rows = useRows('accident.page', question)
  const { ticks, count, selection, clear } = useTicks(idOf, rows, JSON.stringify(filter))
  const [open, setOpen] = useState<Open>(null)
  const [params] = useSearchParams()
  /** The report that another window led to. */
  const [ledTo, setLedTo] = useState(params.get('id'))
  const [confirming, setConfirming] = useState<AccidentSelection | null>(null)
  const confirm = useJob('accident.confirm')
  const { mutate: restore, error: restoreError, reset: resetRestore } = useAction('accident.restore')
  const { mutate: recall, error: recallError, reset: resetRecall } = useAction('accident.recall')
  const find = useRef<InputRef>(null)
  const [chosen, choose] = useListColumns('accident-confirm')

  const edit = useCallback((id: string): void => void navigate(`/accident?id=${encodeURIComponent(id)}`), [navigate])
  const act = useCallback(
    (what: AccidentAction, line: AccidentRow): void => {
      if (what === 'edit') edit(line.id)
      else if (what === 'restore') restore({ id: line.id }, { onSuccess: () => void message.success(text('remove.restored')) })
      else if (what === 'recall') recall({ id: line.id }, { onSuccess: () => void message.success(text('accident.recalled')) })
      else setOpen({ what, line })
    },
    [edit, restore, recall, message, text],
  )
  const columns = useAccidentColumns(act)
  const close = useCallback(() => setOpen(null), [])
  const ticked = (): AccidentSelection => (ticks.all ? { filter, except: [...ticks.except] } : { ids: [...ticks.ids] })
  const startConfirm = (): void => setConfirming(ticked())
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  useHotkey('Ctrl+Enter', startConfirm, count > 0 && open === null && confirming === null)
  const idFor = (what: AccidentAction): string | null => (open?.what === what ? open.line.id : null)

  return (
    <div className="window">
      <PageHeader
        title={text('menu.accidentConfirm')}
        facts={rows.total !== null && rows.all !== null && (filtered ? text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) }) : text('grid.total', { all: countText(rows.all) }))}
        actions={<><ColumnChooser columns={columns} chosen={chosen} onChange={choose} /><Button onClick={() => void navigate('/accident')}>{text('accident.new')}</Button></>}
        primary={<Button type="primary" disabled={count === 0 || confirm.running} title="Ctrl+Enter" onClick={startConfirm}>{count > 0 ? text('accident.submitCount', { count: countText(count) }) : text('accident.submit')}</Button>}
      />
      <AccidentFilterLine state={filterState} box={find} />
      {confirm.running && <JobBar title={text('accident.submit')} progress={confirm.progress} cancelling={confirm.cancelling} onCancel={confirm.cancel} />}
      {confirm.result && <SubmitDone result={confirm.result} onClose={confirm.clear} onSync={() => { confirm.clear(); void navigate('/sync') }} />}
      <ErrorAlert error={rows.error ?? confirm.error ?? appErrorOf(restoreError ?? recallError)} onClose={() => { confirm.clear(); resetRestore(); resetRecall() }} />
      <AccidentRecallBar ticked={count > 0 ? ticked() : null} onRecalled={clear} />
      {rows.total !== 0 && <div className="selection-bar">
        {count > 0 ? <><strong role="status">{text('grid.selected', { count: countText(count) })}</strong><Button type="link" onClick={clear}>{text('grid.clearSelection')}</Button></> : <span className="quiet">{text('accident.selectHint')}</span>}
      </div>}
      <VirtualGrid
        label={text('menu.accidentConfirm')}
        columns={shownColumns(columns, chosen)}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={idOf}
        onRange={rows.onRange}
        onOpen={(line) => act(canEdit(line.shownState) ? 'edit' : 'detail', line)}
        selection={selection}
        sort={sort}
        onSort={setSort}
        settling={rows.settling}
        question={JSON.stringify(question)}
        rowClass={(line) => (line.state === 'void' ? 'row-void' : '')}
        empty={
          filtered || (rows.all ?? 0) > 0 ? (
            <EmptyState why={text('accident.emptyFiltered')} firstStep={<Button onClick={filterState.reset}>{text('common.reset')}</Button>} />
          ) : (
            <EmptyState why={text('accident.emptyNone')} firstStep={<Button onClick={() => void navigate('/accident')}>{text('accident.toForm')}</Button>} />
          )
        }
      />
      <SubmitDialog
        selection={confirming}
        onCancel={() => setConfirming(null)}
        onConfirm={() => {
          const wanted = confirming
          setConfirming(null)
          if (wanted) void confirm.start({ selection: wanted, recallMinutes: null }).then((done) => done && clear())
        }}
      />
      <AccidentDetail id={idFor('detail') ?? ledTo} onClose={() => { close(); setLedTo(null) }} onOpenPerson={edit} />
      <AccidentTrail id={idFor('trail')} onClose={close} />
      <AccidentAttachments id={idFor('attachments')} name={open?.line.names.join('、') ?? null} onClose={close} />
      <SupplementDialog id={idFor('supplement')} onClose={close} />
      <AccidentRemoveDialog line={open?.what === 'remove' ? open.line : null} onClose={close} onRestore={(line) => act('restore', line)} />
    </div>
  )
}

function SubmitDone({ result, onClose, onSync }: { readonly result: Output<'accident.confirm'>; readonly onClose: () => void; readonly onSync: () => void }): ReactElement {
  const text = useText()
  const { confirmed, held, atOnce } = result
  return (
    <Alert
      type={confirmed > 0 ? 'success' : 'warning'}
      role="status"
      showIcon
      closable={{ onClose }}
      {...(atOnce > 0 && { description: text('accident.atOnceDone', { count: countText(atOnce) }) })}
      title={held > 0 ? text('accident.submittedHeld', { confirmed, held }) : text('accident.submitted', { confirmed })}
      action={confirmed > 0 && <Button onClick={onSync}>{text('consequence.toSync')}</Button>}
    />
  )
}
