import { Alert, App, Button, type InputRef } from 'antd'
import { useCallback, useRef, useState, type ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
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
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { useConfirmColumns, type RowAction } from './confirm-columns.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { canEdit, type Line } from './declaration-line.ts'
import { DetailDrawer } from './detail-drawer.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import { FilterLine } from './filter-line.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { TrailDrawer } from './trail-drawer.tsx'
import { useFilter } from './use-filter.ts'

type Selection = Input<'declaration.preview'>['selection']
type Open = { readonly what: RowAction; readonly line: Line; readonly index: number } | null

const idOf = (line: Line): string => line.id

/** 增员确认: the list, ticks across pages, and what can be done with a row or with all that are ticked. */
export function ConfirmWindow(): ReactElement {
  const [params] = useSearchParams()
  // Another batch or state in the address is another list: its filter begins anew.
  return <ConfirmList key={`${params.get('batch')} ${params.get('state')}`} />
}

function ConfirmList(): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const filterState = useFilter()
  const { filter, filtered } = filterState
  const [sort, setSort] = useState<GridSort | null>(null)
  const question = { filter, sort: sort as Input<'declaration.page'>['sort'] }
  const rows = useRows('declaration.page', question)
  const { ticks, count, selection, clear } = useTicks(idOf, rows.total ?? 0, JSON.stringify(filter))
  const [open, setOpen] = useState<Open>(null)
  const [confirming, setConfirming] = useState<Selection | null>(null)
  const confirm = useJob('declaration.confirm')
  const acknowledge = useAction('declaration.acknowledge')
  const { mutate: restore, error: restoreError, reset: resetRestore } = useAction('declaration.restore')
  const find = useRef<InputRef>(null)
  const [chosen, choose] = useListColumns('confirm')

  const selected = (): Selection => (ticks.all ? { filter, except: [...ticks.except] } : { ids: [...ticks.ids] })
  const act = useCallback(
    (what: RowAction, line: Line, index: number): void => {
      if (what === 'restore') restore({ id: line.id }, { onSuccess: () => void message.success(text('remove.restored')) })
      else setOpen({ what, line, index })
    },
    [restore, message, text],
  )
  const columns = useConfirmColumns(act)
  const close = useCallback(() => setOpen(null), [])
  const step = (by: number): void =>
    setOpen((before) => {
      const line = before && rows.rowAt(before.index + by)
      return before && line ? { what: canEdit(line.shownState) ? 'edit' : 'detail', line, index: before.index + by } : before
    })
  const startConfirm = (): void => setConfirming(selected())
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  useHotkey('Ctrl+Enter', startConfirm, count > 0 && open === null && confirming === null)

  return (
    <div className="window">
      <PageHeader
        title={text('menu.confirm')}
        facts={rows.total !== null && rows.all !== null && (filtered ? text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) }) : text('grid.total', { all: countText(rows.all) }))}
        actions={<ColumnChooser columns={columns} chosen={chosen} onChange={choose} />}
        primary={
          <Button type="primary" disabled={count === 0 || confirm.running} onClick={startConfirm}>
            {count > 0 ? text('confirm.confirmCount', { count: countText(count) }) : text('confirm.confirm')}
          </Button>
        }
      />
      <FilterLine state={filterState} box={find} />
      {confirm.running && <JobBar title={text('confirm.confirm')} progress={confirm.progress} cancelling={confirm.cancelling} onCancel={confirm.cancel} />}
      {confirm.result && <ConfirmDone result={confirm.result} onClose={confirm.clear} onSync={() => { confirm.clear(); void navigate('/sync') }} />}
      <ErrorAlert error={rows.error ?? confirm.error ?? appErrorOf(acknowledge.error ?? restoreError)} onClose={() => { confirm.clear(); acknowledge.reset(); resetRestore() }} />
      <div className="selection-bar">
        {count > 0 ? (
          <>
            <strong role="status">{text('grid.selected', { count: countText(count) })}</strong>
            <Button type="link" onClick={clear}>{text('grid.clearSelection')}</Button>
            <Button
              type="link"
              loading={acknowledge.isPending}
              onClick={() => acknowledge.mutate({ selection: selected() }, { onSuccess: ({ acknowledged }) => void message.success(text('confirm.acknowledged', { count: countText(acknowledged) })) })}
            >
              {text('confirm.acknowledge')}
            </Button>
          </>
        ) : (
          <span className="quiet">{text('confirm.selectHint')}</span>
        )}
      </div>
      <VirtualGrid
        label={text('menu.confirm')}
        columns={shownColumns(columns, chosen)}
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
        empty={
          filtered || (rows.all ?? 0) > 0 ? (
            <EmptyState why={text('confirm.emptyFiltered')} firstStep={<Button onClick={filterState.reset}>{text('common.reset')}</Button>} />
          ) : (
            <EmptyState why={text('confirm.emptyNone')} firstStep={<Button onClick={() => void navigate('/batch')}>{text('confirm.toBatch')}</Button>} />
          )
        }
      />
      <ConfirmDialog
        selection={confirming}
        onCancel={() => setConfirming(null)}
        onConfirm={() => {
          const wanted = confirming
          setConfirming(null)
          if (wanted) void confirm.start({ selection: wanted, oneWay: true, recallMinutes: 0 }).then((done) => done && clear())
        }}
      />
      <EditDrawer id={open?.what === 'edit' ? open.line.id : null} onClose={close} onStep={open && open.index >= 0 ? step : undefined} />
      <DetailDrawer id={open?.what === 'detail' ? open.line.id : null} onClose={close} />
      <TrailDrawer id={open?.what === 'trail' ? open.line.id : null} onClose={close} />
      <RemoveDialog line={open?.what === 'remove' ? open.line : null} onClose={close} onRestore={(line) => act('restore', line, -1)} />
    </div>
  )
}

function ConfirmDone({ result, onClose, onSync }: { readonly result: Output<'declaration.confirm'>; readonly onClose: () => void; readonly onSync: () => void }): ReactElement {
  const text = useText()
  const { confirmed, held } = result
  return (
    <Alert
      type={confirmed > 0 ? 'success' : 'warning'}
      role="status"
      showIcon
      closable={{ onClose }}
      title={held > 0 ? text('consequence.doneHeld', { confirmed: countText(confirmed), held: countText(held) }) : text('consequence.done', { confirmed: countText(confirmed) })}
      action={confirmed > 0 && <Button onClick={onSync}>{text('consequence.toSync')}</Button>}
    />
  )
}
