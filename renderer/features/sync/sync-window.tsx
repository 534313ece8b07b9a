import { Alert, App, Button, Tabs } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { OutboxState } from '../../../shared/domain/outbox.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { JobBar } from '../../ui/job-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RemovalQuestion } from '../../ui/removal-question.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { HeldNote } from './held-note.tsx'
import { OutboxList } from './outbox-list.tsx'
import { SyncLog } from './sync-log.tsx'
import { SyncResult } from './sync-result.tsx'

const TABS = ['waiting', 'parked', 'sent', 'log'] as const
type Tab = (typeof TABS)[number]

const WAITING: readonly OutboxState[] = ['queued', 'sending', 'waiting']
const PARKED: readonly OutboxState[] = ['parked']
const SENT: readonly OutboxState[] = ['sent']

/** 同步: what waits, is being sent, was received, is parked and why; send now; the last syncs. */
export function SyncWindow(): ReactElement {
  const text = useText()
  const [search, setSearch] = useSearchParams()
  const tab: Tab = TABS.find((name) => name === search.get('tab')) ?? 'waiting'
  const overview = useChannel('sync.overview', {})
  const status = useChannel('session.status', {})
  const job = useJob('sync.run')
  const send = useAction('declaration.sendNow')
  const { message } = App.useApp()
  const counts = overview.data?.counts
  const waiting = WAITING.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0)
  const parked = counts?.parked ?? 0
  const held = overview.data?.held ?? { count: 0, nextAt: null }
  const leaving = Math.max(0, waiting - held.count)
  const last = overview.data?.lastRun
  const sendNow = (): void => send.mutate({ selection: null }, { onSuccess: ({ released }) => void message.success(text('recall.released', { count: countText(released) })) })
  const run = (allowRemovals: boolean): void => void job.start({ allowRemovals })
  // What a run found may be an answer that asks: the same question, whether it failed or ended so.
  const asks = job.error?.code === 'SYNC_WOULD_REMOVE_MANY'
  useHotkey('Ctrl+Enter', () => run(false), !job.running)

  const panes: Readonly<Record<Tab, ReactElement>> = {
    waiting: <OutboxList key="waiting" states={WAITING} empty={text('sync.emptyWaiting')} />,
    parked: <OutboxList key="parked" states={PARKED} empty={text('sync.emptyParked')} />,
    sent: <OutboxList key="sent" states={SENT} empty={text('sync.emptySent')} />,
    log: <SyncLog />,
  }
  const labels: Readonly<Record<Tab, string>> = {
    waiting: text('sync.tab.waiting', { count: countText(waiting) }),
    parked: text('sync.tab.parked', { count: countText(parked) }),
    sent: text('sync.tab.sent', { count: countText(counts?.sent ?? 0) }),
    log: text('sync.tab.log'),
  }
  return (
    <div className="window">
      <PageHeader
        title={text('menu.sync')}
        facts={overview.data && (last ? text('sync.last', { time: instantText(last.startedAt), outcome: text(`sync.outcome.${last.outcome}`) }) : text('sync.never'))}
        primary={
          <Button type="primary" loading={job.running || (overview.data?.running ?? false)} onClick={() => run(false)}>
            {text('sync.run')}
          </Button>
        }
      />
      {job.running ? (
        <JobBar title={text('sync.running')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />
      ) : (
        <p>{leaving > 0 ? text('sync.sentence', { count: countText(leaving) }) : text(held.count > 0 ? 'sync.sentenceHeld' : 'sync.sentenceNone')}</p>
      )}
      {held.count > 0 && held.nextAt !== null && <HeldNote count={held.count} nextAt={held.nextAt} busy={send.isPending} onSendNow={sendNow} />}
      {status.data?.session && !status.data.session.online && <Alert type="info" showIcon title={text('sync.offlineNote')} />}
      {job.result && <SyncResult run={job.result} onClose={job.clear} onAllow={() => run(true)} />}
      {!asks && <ErrorAlert error={job.error ?? appErrorOf(overview.error ?? send.error)} onClose={() => { job.clear(); send.reset() }} onRetry={job.error?.retryable ? () => run(false) : undefined} />}
      <RemovalQuestion error={job.error} onAllow={() => run(true)} onKeep={job.clear} />
      {parked > 0 && tab !== 'parked' && <Alert type="warning" showIcon title={text('sync.parkedNote', { count: countText(parked) })} />}
      <Tabs
        className="window-tabs"
        activeKey={tab}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={TABS.map((name) => ({ key: name, label: labels[name], children: panes[name] }))}
      />
    </div>
  )
}
