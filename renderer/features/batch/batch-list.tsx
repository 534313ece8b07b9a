import { Button, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

interface BatchListProps {
  readonly kind: DeclarationKind
  readonly batches: readonly Batch[]
  readonly loading: boolean
  readonly error: AppError | null
  readonly onOpen: (id: string) => void
}

const COLOURS: Readonly<Record<Batch['state'], string>> = { reading: 'default', ready: 'blue', drafted: 'green', broken: 'red' }

/** Earlier batches with their ledgers. */
export function BatchList({ kind, batches, loading, error, onOpen }: BatchListProps): ReactElement {
  const text = useText()
  return (
    <section className="panel">
      <h2>{text('batch.earlier')}</h2>
      <ErrorAlert error={error} />
      <Table<Batch>
        rowKey="id"
        size="small"
        loading={loading}
        dataSource={[...batches]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState why={text(kind === 'add' ? 'batch.earlierEmpty' : 'batch.earlierEmpty.remove')} /> }}
        scroll={{ x: 'max-content' }}
        onRow={({ id }) => ({ onDoubleClick: () => onOpen(id) })}
        columns={[
          { title: text('roster.updateTime'), width: 140, render: (_, batch) => <span className="figures">{instantText(batch.importedAt)}</span> },
          { title: text('batch.file'), render: (_, batch) => <span className="path">{batch.fileName}</span> },
          { title: text('batch.state'), width: 110, render: (_, batch) => <Tag color={COLOURS[batch.state]}>{text(`batch.state.${batch.state}`)}</Tag> },
          { title: text('batch.ledgerTotal'), align: 'right', render: (_, { ledger }) => countText(ledger.total) },
          { title: text('batch.fate.ready'), align: 'right', render: (_, { ledger }) => countText(ledger.ready) },
          { title: text('batch.fate.warned'), align: 'right', render: (_, { ledger }) => countText(ledger.warned) },
          { title: text('batch.fate.wrong'), align: 'right', render: (_, { ledger }) => countText(ledger.wrong) },
          { title: text('batch.fate.duplicate'), align: 'right', render: (_, { ledger }) => countText(ledger.duplicate) },
          { title: text('batch.drafts'), align: 'right', render: (_, { drafts }) => countText(drafts) },
          {
            title: text('grid.actions'), fixed: 'end', width: 72,
            render: (_, { id, fileName }) => (
              <Button type="link" aria-label={`${text('batch.open')} ${fileName}`} onClick={() => onOpen(id)}>
                {text('batch.open')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
