import { Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { SyncRun } from '../../../shared/domain/outbox.ts'
import { APP_ERROR_CODES, appError } from '../../../shared/result/app-error.ts'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useLocale, useText } from '../../ui/text.ts'

const COLOURS = { running: 'cyan', done: 'green', partial: 'gold', failed: 'red', cancelled: 'default', asks: 'orange' } as const

/** 同步记录. */
export function SyncLog(): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { data, error, isLoading, refetch } = useChannel('sync.log', {})
  const why = ({ errorCode, errorParams }: SyncRun): string => {
    const code = APP_ERROR_CODES.find((known) => known === errorCode)
    return code ? describeError(appError(code, (errorParams ?? {}) as ReturnType<typeof appError>['params']), locale).message : (errorCode ?? '')
  }
  return (
    <div className="tab-scroll">
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      <Table<SyncRun>
        rowKey="id"
        size="small"
        loading={isLoading}
        dataSource={data ?? []}
        pagination={{ pageSize: 30, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyState why={text('sync.emptyLog')} /> }}
        columns={[
          { title: text('sync.started'), width: 140, render: (_, run) => <span className="figures">{instantText(run.startedAt)}</span> },
          { title: text('sync.ended'), width: 140, render: (_, run) => <span className="figures">{instantText(run.endedAt)}</span> },
          { title: text('sync.outcome'), width: 100, render: (_, run) => <Tag color={COLOURS[run.outcome]}>{text(`sync.outcome.${run.outcome}`)}</Tag> },
          { title: text('sync.sent'), align: 'right', width: 70, render: (_, run) => countText(run.sent) },
          { title: text('sync.answered'), align: 'right', width: 70, render: (_, run) => countText(run.answered) },
          { title: text('sync.parked'), align: 'right', width: 70, render: (_, run) => countText(run.parked) },
          { title: text('sync.roster'), align: 'right', width: 180, render: (_, run) => [run.rosterAdded, run.rosterChanged, run.rosterRemoved].map(countText).join(' / ') },
          { title: text('sync.reason'), render: (_, run) => why(run) },
        ]}
      />
    </div>
  )
}
