import { Collapse, Drawer, Table } from 'antd'
import type { ReactElement } from 'react'
import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { accidentLabel } from '../../../shared/i18n/fields/accident-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'

/** 审核明细 of a report: the bureau's trail as far as it is known here, then our own supplements. */
export function AccidentTrail({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const trail = useChannel('accident.trail', { id: id ?? '' }, { enabled: id !== null })
  const codeText = (code: string): string => {
    const key = `trail.code.${code}`
    return isUiKey(key) ? text(key) : code
  }
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
        columns={[
          { title: text('trail.time'), width: 136, render: (_, entry) => <span className="figures">{instantText(entry.at)}</span> },
          { title: text('trail.result'), width: 90, render: (_, entry) => codeText(entry.code) },
          { title: text('trail.words'), render: (_, entry) => <>{entry.field && <strong>{accidentLabel(entry.field, locale)}:</strong>}{entry.words}</> },
          { title: text('trail.office'), width: 150, dataIndex: 'office' },
          { title: text('trail.actor'), width: 110, render: (_, entry) => `${entry.actor} ${entry.role}` },
        ]}
      />
      {trail.data?.rawReply && <Collapse ghost items={[{ key: 'raw', label: text('trail.rawReply'), children: <pre className="raw-reply">{trail.data.rawReply}</pre> }]} />}
    </Drawer>
  )
}
