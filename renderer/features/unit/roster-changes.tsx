import { Button, Checkbox, Drawer, Segmented, Tag } from 'antd'
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import type { RosterEffect, ToldRosterChange } from '../../../shared/domain/outbox.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useRows } from '../../api/use-rows.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'
import { ChangeFields } from '../../ui/change-fields.tsx'
import { EffectTag, OriginTag } from '../../ui/roster-effect.tsx'
import { useExport } from './use-export.ts'

const EFFECTS = ['joined', 'stopped', 'changed'] as const

/** What one update brought: 新增, 停保, 变更, and which of them no declaration of ours stands behind. */
export function RosterChanges({ runId, onClose }: { readonly runId: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const [effect, setEffect] = useState<RosterEffect | 'all'>('all')
  const [unexplained, setUnexplained] = useState(false)
  const question = { runId: runId ?? '', effect: effect === 'all' ? null : effect, unexplained }
  const rows = useRows('roster.changes', question, runId !== null)
  const counts = useChannel('roster.changeCounts', { runId: runId ?? '' }, { enabled: runId !== null })
  const exporting = useExport('roster.changesExport', 'roster.exported')
  useEffect(() => {
    setEffect('all')
    setUnexplained(false)
  }, [runId])
  const columns = useMemo<readonly GridColumn<ToldRosterChange>[]>(
    () => [
      { key: 'change', title: text('roster.changeKind'), width: 76, render: (line) => <EffectTag effect={line.effect} /> },
      { key: 'name', title: text('roster.name'), width: 120, grow: 1, render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('roster.idNumber'), width: 180, render: (line) => <MaskedId value={line.idNumber} /> },
      { key: 'fields', title: text('roster.changeFields'), width: 260, grow: 3, render: (line) => <ChangeFields change={line} nameOf={codes.nameOf} /> },
      { key: 'origin', title: text('roster.origin'), width: 150, render: (line) => <OriginTag effect={line.effect} explained={line.explained} /> },
    ],
    [codes, text],
  )
  const people = (of: RosterEffect): number => counts.data?.find((one) => one.effect === of)?.people ?? 0
  const alone = counts.data?.reduce((sum, one) => sum + one.unexplained, 0) ?? 0
  return (
    <Drawer open={runId !== null} onClose={onClose} title={text('roster.digestView')} size={1040} destroyOnHidden styles={{ body: { display: 'flex', flexDirection: 'column', gap: 8 } }}>
      <div className="tool-line">
        <Segmented
          aria-label={text('roster.changeKind')}
          value={effect}
          onChange={(value) => setEffect(value)}
          options={[{ value: 'all' as const, label: `${text('common.all')} ${countText(rows.all ?? 0)}` }, ...EFFECTS.map((of) => ({ value: of, label: `${text(`roster.effect.${of}`)} ${countText(people(of))}` }))]}
        />
        <Checkbox checked={unexplained} disabled={alone === 0} onChange={(event) => setUnexplained(event.target.checked)}>{text('roster.onlyUnexplained', { count: countText(alone) })}</Checkbox>
        <Button className="push" loading={exporting.state.running} disabled={!rows.all} onClick={() => void (runId && exporting.run({ runId }))}>{text('common.export')}</Button>
      </div>
      {alone > 0 && <p className="quiet"><Tag color="orange">{text('roster.byBureau')}</Tag>{text('roster.byBureauHint')}</p>}
      <ErrorAlert error={rows.error ?? exporting.error} onClose={exporting.clear} />
      <VirtualGrid
        label={text('roster.digestView')}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(line) => line.personId}
        onRange={rows.onRange}
        question={JSON.stringify(question)}
        empty={<EmptyState why={text(rows.all ? 'roster.changesFiltered' : 'roster.changesEmpty')} />}
      />
    </Drawer>
  )
}
