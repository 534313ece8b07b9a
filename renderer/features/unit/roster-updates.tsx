import { Button, Drawer, Table } from 'antd'
import { useState, type ReactElement } from 'react'
import type { RosterDigest } from '../../../shared/ipc/roster.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { RosterChanges } from './roster-changes.tsx'

/** 历次更新: each with its figures, and its people to be read again. */
export function RosterUpdates({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const updates = useChannel('roster.updates', {}, { enabled: open })
  const [runId, setRunId] = useState<string | null>(null)
  return (
    <Drawer open={open} onClose={onClose} title={text('roster.updates')} size={680} destroyOnHidden>
      <ErrorAlert error={appErrorOf(updates.error)} onRetry={() => void updates.refetch()} />
      <Table<RosterDigest>
        rowKey={(digest) => digest.run.id}
        size="small"
        loading={updates.isLoading}
        dataSource={updates.data ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState why={text('roster.updatesEmpty')} /> }}
        columns={[
          { title: text('roster.updateTime'), render: (_, { run }) => <span className="figures">{instantText(run.startedAt)}</span> },
          { title: text('roster.updateOutcome'), render: (_, { run }) => text(`sync.outcome.${run.outcome}`) },
          { title: text('roster.change.added'), align: 'right', render: (_, { added }) => countText(added) },
          { title: text('roster.change.changed'), align: 'right', render: (_, { changed }) => countText(changed) },
          { title: text('roster.change.removed'), align: 'right', render: (_, { removed }) => countText(removed) },
          {
            title: text('grid.actions'),
            render: (_, { run, added, changed, removed }) => (
              <Button type="link" disabled={added + changed + removed === 0} onClick={() => setRunId(run.id)}>
                {text('batch.open')}
              </Button>
            ),
          },
        ]}
      />
      <RosterChanges runId={runId} onClose={() => setRunId(null)} />
    </Drawer>
  )
}
