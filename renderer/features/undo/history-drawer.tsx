import { Button, Drawer, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { UndoStep } from '../../../shared/ipc/undo.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { useStepText } from './use-step-text.ts'

interface HistoryDrawerProps {
  readonly open: boolean
  /** The newest step that can be taken back. */
  readonly undo: UndoStep | null
  readonly busy: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}

type Step = Output<'undo.list'>[number]
const SHOWN = 200

/** 历史: who did what, when and to how many, the newest first; the newest can be taken back. */
export function HistoryDrawer({ open, undo, busy, onUndo, onClose }: HistoryDrawerProps): ReactElement {
  const text = useText()
  const stepText = useStepText()
  const { data, error, isLoading, refetch } = useChannel('undo.list', { limit: SHOWN }, { enabled: open })
  return (
    <Drawer open={open} onClose={onClose} title={text('undoing.historyTitle')} size={720} destroyOnHidden>
      <p className="quiet">{text('undoing.historyHint')}</p>
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      <Table<Step>
        rowKey="id"
        size="small"
        className="plain-table"
        loading={isLoading}
        dataSource={data ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState why={text('undoing.historyEmpty')} /> }}
        rowClassName={({ undone }) => (undone ? 'row-void' : '')}
        columns={[
          { title: text('undoing.when'), width: 140, render: (_, step) => <span className="figures">{instantText(step.at)}</span> },
          { title: text('undoing.who'), width: 110, dataIndex: 'by' },
          { title: text('undoing.what'), render: (_, step) => stepText(step) },
          { title: text('undoing.count'), width: 70, align: 'right', render: (_, step) => countText(step.count) },
          {
            title: text('grid.actions'), width: 96,
            render: (_, step) => (step.undone ? <Tag>{text('undoing.undone')}</Tag> : step.id === undo?.id ? <Button size="small" loading={busy} onClick={onUndo}>{text('undoing.undo')}</Button> : null),
          },
        ]}
      />
    </Drawer>
  )
}
