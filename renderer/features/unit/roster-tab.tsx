import { HistoryOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { useListColumns } from '../../api/use-list-columns.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { ColumnChooser } from '../../ui/grid/column-chooser.tsx'
import { shownColumns, type GridSort } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import type { RosterFilter } from '../../../shared/ipc/roster.ts'
import { useExport } from './use-export.ts'
import { DayRoster } from './day-roster.tsx'
import { LastUpdate } from './last-update.tsx'
import { useRosterColumns, type RosterSort } from './roster-columns.tsx'
import { RosterUpdates } from './roster-updates.tsx'

const NO_FILTER: RosterFilter = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }

/** 员工花名册: three filters, search as one types, any number of people. */
export function RosterTab(): ReactElement {
  const text = useText()
  const codes = useCodes()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [filters, setFilters] = useState(NO_FILTER)
  const [sort, setSort] = useState<GridSort | null>(null)
  const [updatesOpen, setUpdatesOpen] = useState(false)
  const [day, setDay] = useState<string | null>(null)
  const searchBox = useRef<InputRef>(null)
  const settled = useSettled(typed.trim())
  const filter = useMemo(() => ({ ...filters, text: settled }), [filters, settled])
  const question = { filter, sort: sort as RosterSort | null }
  const rows = useRows('roster.page', question)
  const asOf = useChannel('roster.asOf', {})
  const exporting = useExport('roster.export', 'roster.exported')
  const columns = useRosterColumns()
  const [chosen, choose] = useListColumns('roster')
  useHotkey('Ctrl+F', () => searchBox.current?.focus({ cursor: 'all' }))

  const filtered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  const reset = (): void => {
    setTyped('')
    setFilters(NO_FILTER)
  }
  const choice = (key: 'insuredStatus' | 'paymentStatus' | 'insuredIdentity', element: string): ReactElement => (
    <Select
      aria-label={text(`roster.${key}`)}
      placeholder={text(`roster.${key}`)}
      className="roster-filter"
      style={{ width: 114 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filters[key]}
      options={[...codes.optionsOf(element)]}
      onChange={(value: string | undefined) => setFilters((before) => ({ ...before, [key]: value ?? null }))}
    />
  )

  return (
    <div className="tab-fill">
      <div className="tool-line">
        <Input.Search
          ref={searchBox}
          style={{ width: 190 }}
          aria-label={text('roster.searchLabel')}
          placeholder={text('roster.search')}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {choice('insuredStatus', ELEMENT.insuredStatus)}
        {choice('paymentStatus', ELEMENT.paymentStatus)}
        {choice('insuredIdentity', ELEMENT.insuredIdentity)}
        {(filtered || typed) && <Button type="link" onClick={reset}>{text('common.reset')}</Button>}
        <DatePicker
          aria-label={text('roster.day')}
          placeholder={text('roster.day')}
          style={{ width: 138 }}
          value={day === null ? null : dayjs(day)}
          maxDate={dayjs(asOf.data?.today)}
          onChange={(_, picked) => setDay(typeof picked === 'string' && picked !== '' && picked !== asOf.data?.today ? picked : null)}
        />
        <span className="push tool-count" role="status">
          {day === null && rows.total !== null && rows.all !== null && (filtered ? text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) }) : text('grid.total', { all: countText(rows.all) }))}
        </span>
        <Button onClick={() => void exporting.run({ filter, day })} loading={exporting.state.running} disabled={day === null && !rows.total}>{text('common.export')}</Button>
        <Button icon={<HistoryOutlined />} onClick={() => setUpdatesOpen(true)}>{text('roster.updates')}</Button>
        <ColumnChooser columns={columns} chosen={chosen} onChange={choose} />
      </div>
      {exporting.state.running && <JobBar title={text('common.export')} progress={exporting.state.progress} cancelling={exporting.state.cancelling} onCancel={exporting.cancel} />}
      <ErrorAlert error={rows.error ?? exporting.error} onClose={exporting.clear} />
      {day === null && <LastUpdate />}
      {day !== null && <DayRoster day={day} filter={filter} onToday={() => setDay(null)} />}
      {day === null && <VirtualGrid
        label={text('unit.tab.roster')}
        columns={shownColumns(columns, chosen)}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(line) => line.id}
        onRange={rows.onRange}
        onOpen={(line) => void navigate(`/person?id=${encodeURIComponent(line.id)}`)}
        sort={sort}
        onSort={setSort}
        settling={rows.settling}
        question={JSON.stringify(question)}
        empty={
          asOf.data?.syncedAt === null || rows.all === 0 ? (
            <EmptyState why={text('roster.emptyNever')} />
          ) : (
            <EmptyState why={text('roster.emptyFiltered')} firstStep={<Button onClick={reset}>{text('common.reset')}</Button>} />
          )
        }
      />}
      <RosterUpdates open={updatesOpen} onClose={() => setUpdatesOpen(false)} />
    </div>
  )
}
