import { App, Button, Table } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { linesOf } from './line-kinds.ts'

type Record = Output<'reconcile.get'>

interface EarlierListProps {
  readonly records: readonly Record[]
  readonly loading: boolean
  readonly error: AppError | null
  readonly onOpen: (id: string) => void
}

/** 以前的对账: opened again, or taken away when they have served. */
export function EarlierList({ records, loading, error, onOpen }: EarlierListProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const forget = useAction('reconcile.forget')
  const [leaving, setLeaving] = useState<Record | null>(null)
  const run = (): void => {
    if (!leaving) return
    forget.mutate({ id: leaving.id }, { onSuccess: () => { setLeaving(null); void message.success(text('reconcile.forgotten')) } })
  }
  return (
    <section className="panel">
      <h2>{text('reconcile.earlier')}</h2>
      <ErrorAlert error={error ?? appErrorOf(forget.error)} onClose={forget.reset} />
      <Table<Record>
        rowKey="id"
        size="small"
        loading={loading}
        dataSource={[...records]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState why={text('reconcile.earlierEmpty')} /> }}
        scroll={{ x: 'max-content' }}
        onRow={({ id }) => ({ onDoubleClick: () => onOpen(id) })}
        columns={[
          { title: text('reconcile.madeAt'), width: 140, render: (_, record) => <span className="figures">{instantText(record.madeAt)}</span> },
          { title: text('reconcile.file'), render: (_, record) => <span className="path">{record.fileName}</span> },
          { title: text('reconcile.staff'), align: 'right', render: (_, { summary }) => countText(summary.staff) },
          { title: text('reconcile.rosterActive'), align: 'right', render: (_, { summary }) => countText(summary.rosterActive) },
          { title: text('reconcile.agrees'), align: 'right', render: (_, { summary }) => countText(summary.agrees) },
          { title: text('reconcile.differ'), align: 'right', render: (_, { summary }) => countText(linesOf(summary)) },
          { title: text('reconcile.drafted'), align: 'right', render: (_, { drafted }) => countText(drafted) },
          {
            title: text('grid.actions'), fixed: 'end', width: 190,
            render: (_, record) => (
              <>
                <Button type="link" aria-label={`${text('reconcile.open')} ${record.fileName}`} onClick={() => onOpen(record.id)}>{text('reconcile.open')}</Button>
                <Button type="link" danger aria-label={`${text('reconcile.forget')} ${record.fileName}`} onClick={() => setLeaving(record)}>{text('confirm.delete')}</Button>
              </>
            ),
          },
        ]}
      />
      <ConsequenceModal
        open={leaving !== null}
        title={text('reconcile.forget')}
        sentence={text('reconcile.forgetSentence', { count: countText(leaving ? linesOf(leaving.summary) : 0) })}
        verb={text('reconcile.forget')}
        danger
        busy={forget.isPending}
        onDo={run}
        onCancel={() => setLeaving(null)}
      />
    </section>
  )
}
