import { Collapse, Drawer, Table } from 'antd'
import type { ReactElement } from 'react'
import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { accidentLabel } from '../../../shared/i18n/fields/accident-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { useTrailColumns } from '../../ui/trail-columns.tsx'

/** 审核明细 of a report: the bureau's trail as far as it is known here, then our own supplements. */
export function AccidentTrail({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const trail = useChannel('accident.trail', { id: id ?? '' }, { enabled: id !== null })
  const columns = useTrailColumns(({ field }) => `${accidentLabel(field ?? '', locale)}:`)
  return (
    <Drawer open={id !== null} onClose={onClose} title={text('trail.title')} size={820} destroyOnHidden>
      <ErrorAlert error={appErrorOf(trail.error)} onRetry={() => void trail.refetch()} />
      {trail.data?.syncedAt && <p className="quiet">{text('trail.asked', { time: instantText(trail.data.syncedAt) })}</p>}
      <Table<AuditEntry>
        rowKey={(entry) => `${entry.at} ${entry.sequence}`}
        size="small"
        className="plain-table"
        loading={trail.isLoading}
        dataSource={trail.data?.entries ?? []}
        pagination={false}
        locale={{ emptyText: <EmptyState why={text('trail.empty')} /> }}
        columns={columns}
      />
      {trail.data?.rawReply && <Collapse ghost items={[{ key: 'raw', label: text('trail.rawReply'), children: <pre className="raw-reply">{trail.data.rawReply}</pre> }]} />}
    </Drawer>
  )
}
