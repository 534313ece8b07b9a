import { Alert, Button, Tag } from 'antd'
import { useMemo, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { RosterFilter } from '../../../shared/ipc/roster.ts'
import type { PastPersonLine } from '../../../shared/ipc/roster-history.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRows } from '../../api/use-rows.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { useRosterColumns } from './roster-columns.tsx'

interface DayRosterProps {
  readonly day: string
  readonly filter: RosterFilter
  readonly onToday: () => void
}

/** The roster as of an earlier day, put together from the updates since; who stands otherwise today comes first. */
export function DayRoster({ day, filter, onToday }: DayRosterProps): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const facts = useChannel('roster.dayFacts', { day })
  const question = { day, filter }
  const rows = useRows('roster.dayPage', question)
  const own = useRosterColumns()
  const columns = useMemo<readonly GridColumn<PastPersonLine>[]>(() => {
    const unsorted = own.map((column): GridColumn<PastPersonLine> => ({
      key: column.key,
      title: column.title,
      width: column.width,
      ...(column.grow ? { grow: column.grow } : {}),
      ...(column.align ? { align: column.align } : {}),
      // Of an earlier day the eye has nothing to ask: the number is masked, and the person's own page shows it.
      render: column.key === 'idNumber' ? (line) => <MaskedId value={line.idNumber} /> : (line, place) => (line.partial && column.key !== 'name' ? '—' : column.render(line, place)),
    }))
    const since: GridColumn<PastPersonLine> = {
      key: 'since', title: text('roster.since'), width: 130, fixed: true,
      render: (line) => (line.since === 'same' ? <span className="quiet">{text('roster.since.same')}</span> : <Tag color={line.since === 'removed' ? 'volcano' : 'blue'}>{text(`roster.since.${line.since}`)}</Tag>),
    }
    return [...unsorted, since]
  }, [own, text])
  const told = facts.data
  return (
    <>
      <ErrorAlert error={rows.error ?? appErrorOf(facts.error)} />
      {told && (
        <Alert
          type={told.known ? 'info' : 'warning'}
          role="status"
          showIcon
          action={<Button size="small" onClick={onToday}>{text('roster.backToToday')}</Button>}
          title={
            told.known
              ? text('roster.dayKnown', { day, people: countText(told.people), shown: countText(rows.total ?? 0), added: countText(told.addedSince), removed: countText(told.removedSince), changed: countText(told.changedSince) })
              : told.knownSince === null ? text('roster.emptyNever') : text('roster.dayUnknown', { day, since: instantText(told.knownSince) })
          }
          description={told.known ? `${text('roster.dayRests', { time: told.syncedAt ? instantText(told.syncedAt) : '' })}${told.partial > 0 ? text('roster.dayPartial', { count: countText(told.partial) }) : ''}` : undefined}
        />
      )}
      {told?.known && (
        <VirtualGrid
          label={text('roster.dayList', { day })}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          rowKey={(line) => line.id}
          onRange={rows.onRange}
          onOpen={(line) => void navigate(`/person?id=${encodeURIComponent(line.id)}`)}
          settling={rows.settling}
          question={JSON.stringify(question)}
          empty={<EmptyState why={text('roster.emptyFiltered')} />}
        />
      )}
    </>
  )
}
