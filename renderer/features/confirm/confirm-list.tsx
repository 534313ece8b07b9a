import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { App, Button, type InputRef } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { useListColumns } from '../../api/use-list-columns.ts'
import { useRows } from '../../api/use-rows.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { ColumnChooser } from '../../ui/grid/column-chooser.tsx'
import { shownColumns, type GridSort } from '../../ui/grid/grid-column.ts'
import { useTicks } from '../../ui/grid/use-ticks.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { useConfirmColumns } from './confirm-columns.tsx'
import { ConfirmEmpty } from './confirm-empty.tsx'
import { canEdit, type Line, type Selection } from './declaration-line.ts'
import { Attachments, BulkDrawer, ConfirmDialog, DetailDrawer, EditDrawer, RemoveDialog, RemoveManyDialog, TrailDrawer } from './drawers.ts'
import { FilterLine } from './filter-line.tsx'
import { exportList, JobNotes, useConfirmJobs } from './job-notes.tsx'
import { RecallBar } from './recall-bar.tsx'
import { ReturnedBanner } from './returned-banner.tsx'
import type { RowAction } from './row-actions.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useFilter } from './use-filter.ts'
import { useRecall } from './use-recall.ts'

type Open = { readonly what: RowAction; readonly line: Line; readonly index: number } | null
/** What is asked about all that are ticked. */
type Asking = { readonly what: 'confirm' | 'bulk' | 'remove'; readonly selection: Selection } | null

const idOf = (line: Line): string => line.id
const TITLES = { add: 'menu.confirm', remove: 'menu.confirmRemove' } as const

/** The list of a kind, ticks across pages, and what can be done with a row or with all that are ticked. */
export function ConfirmList({ kind }: { readonly kind: DeclarationKind }): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const state = useFilter(kind)
  const { filter, filtered, bin } = state
  const [sort, setSort] = useState<GridSort | null>(null)
  const question = { filter, sort: sort as Input<'declaration.page'>['sort'] }
  const rows = useRows('declaration.page', question)
  const { ticks, count, selection, clear } = useTicks(idOf, rows, JSON.stringify(filter))
  const [open, setOpen] = useState<Open>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const [saveError, setSaveError] = useState<AppError | null>(null)
  const jobs = useConfirmJobs(kind)
  const { mutate: restore, error: restoreError, reset: resetRestore } = useAction('declaration.restore')
  const { recall, error: recallError, clear: clearRecall } = useRecall(clear)
  const find = useRef<InputRef>(null)
  const [chosen, choose] = useListColumns(kind === 'add' ? 'confirm' : 'confirm-remove')

  const selected = (): Selection => (ticks.all ? { filter, except: [...ticks.except] } : { ids: [...ticks.ids] })
  const act = useCallback(
    (what: RowAction, line: Line, index: number): void => {
      if (what === 'restore') restore({ id: line.id }, { onSuccess: () => void message.success(text('remove.restored')) })
      else if (what === 'recall') recall({ ids: [line.id] })
      else setOpen({ what, line, index })
    },
    [restore, recall, message, text],
  )
  const columns = useConfirmColumns(kind, act)
  const shown = useMemo(() => shownColumns(columns, chosen), [columns, chosen])
  const close = useCallback(() => setOpen(null), [])
  const step = (by: number): void =>
    setOpen((before) => {
      const line = before && rows.rowAt(before.index + by)
      return before && line ? { what: canEdit(line.shownState) ? 'edit' : 'detail', line, index: before.index + by } : before
    })
  const ask = (what: NonNullable<Asking>['what']): void => setAsking({ what, selection: selected() })
  const asked = (what: NonNullable<Asking>['what']): Selection | null => (asking?.what === what ? asking.selection : null)
  const settle = (begin: () => Promise<unknown>): void => {
    setAsking(null)
    // What came of the work before makes room for this.
    for (const job of [jobs.confirm, jobs.bulk, jobs.remove, jobs.restore]) job.clear()
    void begin().then((done) => done && clear())
  }
  const saveList = (): void => {
    setSaveError(null)
    exportList(jobs.export, filter).then(
      (file) => void (file && message.success(text('common.saved', { file }))),
      (problem: unknown) => setSaveError(appErrorOf(problem)),
    )
  }
  // What was confirmed is said until the window is left: later it may have been sent and answered.
  const { clear: clearConfirmed } = jobs.confirm
  useEffect(() => clearConfirmed, [clearConfirmed])
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  useHotkey('Ctrl+Enter', () => ask('confirm'), count > 0 && !bin && open === null && asking === null)

  const total = countText(rows.total ?? 0)
  return (
    <div className="window">
      <PageHeader
        title={text(TITLES[kind])}
        facts={rows.total !== null && rows.all !== null && (filtered ? text('grid.shown', { shown: total, all: countText(rows.all) }) : text('grid.total', { all: countText(rows.all) }))}
        actions={
          <>
            <Button icon={<DeleteOutlined />} aria-pressed={bin} onClick={() => (bin ? state.reset() : state.change({ states: ['void'] }))}>{text(bin ? 'bin.back' : 'bin.open')}</Button>
            <Button icon={<DownloadOutlined />} aria-label={text('confirm.exportFile')} title={text('confirm.exportHint', { count: total })} loading={jobs.export.running} disabled={!rows.total} onClick={saveList}>{text('confirm.exportFile')}</Button>
            <ColumnChooser columns={columns} chosen={chosen} onChange={choose} />
          </>
        }
        primary={
          <Button type="primary" disabled={count === 0 || bin || jobs.confirm.running} onClick={() => ask('confirm')}>
            {count > 0 && !bin ? text('confirm.confirmCount', { count: countText(count) }) : text('confirm.confirm')}
          </Button>
        }
      />
      <FilterLine state={state} box={find} />
      <RecallBar kind={kind} ticked={count > 0 ? selected() : null} onRecalled={clear} />
      {!bin && <ReturnedBanner state={state} />}
      <JobNotes kind={kind} jobs={jobs} onSync={() => { jobs.confirm.clear(); void navigate('/sync') }} />
      <ErrorAlert error={rows.error ?? saveError ?? recallError ?? appErrorOf(restoreError)} onClose={() => { setSaveError(null); clearRecall(); resetRestore() }} />
      {rows.total !== 0 && <SelectionBar count={count} bin={bin} selected={selected} onClear={clear} onBulk={() => ask('bulk')} onRemove={() => ask('remove')} onRestore={() => settle(() => jobs.restore.start({ selection: selected() }))} />}
      <VirtualGrid
        label={text(TITLES[kind])}
        columns={shown}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={idOf}
        onRange={rows.onRange}
        onOpen={(line) => act(canEdit(line.shownState) ? 'edit' : 'detail', line, -1)}
        selection={selection}
        sort={sort}
        onSort={setSort}
        settling={rows.settling}
        question={JSON.stringify(question)}
        rowClass={(line) => (line.state === 'void' ? 'row-void' : '')}
        empty={<ConfirmEmpty kind={kind} state={state} all={rows.all ?? 0} />}
      />
      <ConfirmDialog kind={kind} selection={asked('confirm')} onCancel={() => setAsking(null)} onConfirm={(oneWay) => asking && settle(() => jobs.confirm.start({ selection: asking.selection, oneWay, recallMinutes: null }))} />
      <BulkDrawer kind={kind} selection={asked('bulk')} count={count} onClose={() => setAsking(null)} onDo={(wanted, changes) => settle(() => jobs.bulk.start({ kind, selection: wanted, changes }))} />
      <RemoveManyDialog selection={asked('remove')} count={count} onCancel={() => setAsking(null)} onDo={(input) => settle(() => jobs.remove.start(input))} />
      <EditDrawer id={open?.what === 'edit' ? open.line.id : null} onClose={close} onStep={open && open.index >= 0 ? step : undefined} />
      <DetailDrawer id={open?.what === 'detail' ? open.line.id : null} onClose={close} />
      <Attachments line={open?.what === 'attachments' ? open.line : null} onClose={close} />
      <TrailDrawer line={open?.what === 'trail' ? open.line : null} onClose={close} onMend={() => open && setOpen({ ...open, what: 'edit' })} />
      <RemoveDialog line={open?.what === 'remove' ? open.line : null} onClose={close} onRestore={(line) => act('restore', line, -1)} />
    </div>
  )
}
