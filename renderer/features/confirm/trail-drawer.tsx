import { Alert, App, Button, Collapse, Drawer, Table } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { useTrailColumns } from '../../ui/trail-columns.tsx'
import type { Line } from './declaration-line.ts'
import { useSource, type Source } from './use-source.ts'

interface TrailDrawerProps {
  readonly line: Line | null
  readonly onClose: () => void
  /** 修改 of what came back. */
  readonly onMend: () => void
}

const CAME_BACK: ReadonlySet<string> = new Set(['returned', 'refused', 'parked'])

/** 审核明细: how it stands and what to do next, then the bureau's trail in its words and ours, and its raw answer. */
export function TrailDrawer({ line, onClose, onMend }: TrailDrawerProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const trail = useChannel('declaration.trail', { id: line?.id ?? '' }, { enabled: line !== null })
  const source = useSource(line?.id ?? null, line?.kind ?? 'add')
  const toRow = source.linkOf(null)
  const raw = trail.data?.rawReply ?? null
  const columns = useTrailColumns(({ field }) => text('trail.fieldOf', { field: fieldLabel(field ?? '', locale, line?.kind) }), ({ field }) => <CellLink source={source} field={field} />)
  const copy = (): void => void (copyText(raw ?? '') ? message.success(text('common.copied')) : message.warning(text('trail.notCopied')))
  return (
    <Drawer open={line !== null} onClose={onClose} title={line ? `${text('trail.title')} ${line.name}` : text('trail.title')} size={860} destroyOnHidden>
      <ErrorAlert error={appErrorOf(trail.error)} onRetry={() => void trail.refetch()} />
      {line && (
        <Alert
          type={CAME_BACK.has(line.shownState) ? 'warning' : 'info'}
          title={<><StateTag state={line.shownState} /> {line.bureauReason && CAME_BACK.has(line.shownState) && text('error.bureauSays', { words: line.bureauReason })}</>}
          description={
            <>
              <strong>{text('trail.next')}:</strong>{text(line.shownState === 'ready' && line.warnings > 0 && !line.acknowledged ? 'trail.next.unread' : `trail.next.${line.shownState}`)}
              {source.known && toRow !== null && <p>{text('detail.sourceFile', { file: source.known.fileName, sheet: source.known.sheet, row: source.known.row })} · <Link to={toRow}>{text('detail.sourceBatch')}</Link></p>}
            </>
          }
          action={CAME_BACK.has(line.shownState) && <Button type="primary" onClick={onMend}>{text('trail.mend')}</Button>}
        />
      )}
      {line?.withdrawal === 'asked' && <Alert type="info" showIcon title={text('trail.withdrawAsked')} />}
      {line?.withdrawal === 'parked' && <Alert type="warning" showIcon title={text('trail.withdrawParked')} action={<Link to="/sync?tab=parked">{text('trail.toParked')}</Link>} />}
      {trail.data?.syncedAt && <p className="quiet trail-asked">{text('trail.asked', { time: instantText(trail.data.syncedAt) })}</p>}
      <Table<AuditEntry>
        rowKey={(entry) => `${entry.at} ${entry.sequence}`}
        size="small"
        className="plain-table"
        loading={trail.isLoading}
        dataSource={trail.data?.entries ?? []}
        pagination={false}
        locale={{ emptyText: <EmptyState why={text('trail.empty')} /> }}
        columns={[{ title: text('trail.sequence'), dataIndex: 'sequence', width: 56, align: 'right' }, ...columns]}
      />
      {raw && (
        <Collapse ghost items={[{ key: 'raw', label: text('trail.rawReply'), extra: <Button size="small" onClick={(event) => { event.stopPropagation(); copy() }}>{text('trail.copyRaw')}</Button>, children: <pre className="raw-reply">{raw}</pre> }]} />
      )}
    </Drawer>
  )
}

/** From what the bureau says of a field to the cell of the sheet that it came from. */
function CellLink({ source, field }: { readonly source: Source; readonly field: string | null }): ReactElement | null {
  const text = useText()
  const cell = field === null ? null : source.cellOf(field)
  return cell === null ? null : <> <Link to={source.linkOf(field) ?? ''}>{text('trail.toCell', { cell: cell.cell })}</Link></>
}
