import { Drawer, Tag } from 'antd'
import { useMemo, type ReactElement } from 'react'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useRows } from '../../api/use-rows.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useLocale, useText } from '../../ui/text.ts'

type Change = Output<'roster.changes'>['items'][number]

const COLOURS = { added: 'green', changed: 'blue', removed: 'volcano' } as const

/** Whom one update added, changed and removed. */
export function RosterChanges({ runId, onClose }: { readonly runId: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const rows = useRows('roster.changes', { runId: runId ?? '' }, runId !== null)
  const columns = useMemo<readonly GridColumn<Change>[]>(
    () => [
      { key: 'change', title: text('roster.changeKind'), width: 80, render: (line) => <Tag color={COLOURS[line.change]}>{text(`roster.change.${line.change}`)}</Tag> },
      { key: 'name', title: text('roster.name'), width: 120, grow: 1, render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('roster.idNumber'), width: 180, render: (line) => <MaskedId value={line.idNumber} /> },
      {
        key: 'fields', title: text('roster.changeFields'), width: 260, grow: 3,
        render: (line) => (
          <span className="row-says">
            {Object.entries(line.fields).map(([field, [before, after]]) => (
              <span key={field}>{`${fieldLabel(field, locale)}:${before || text('edit.empty')} → ${after || text('edit.empty')}`}</span>
            ))}
          </span>
        ),
      },
    ],
    [locale, text],
  )
  return (
    <Drawer open={runId !== null} onClose={onClose} title={text('roster.digestView')} size={860} destroyOnHidden styles={{ body: { display: 'flex', flexDirection: 'column' } }}>
      <ErrorAlert error={rows.error} />
      <VirtualGrid
        label={text('roster.digestView')}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(line) => line.personId}
        onRange={rows.onRange}
        empty={<EmptyState why={text('roster.changesEmpty')} />}
      />
    </Drawer>
  )
}
