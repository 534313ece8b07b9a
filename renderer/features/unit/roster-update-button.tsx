import { Button, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { useJob } from '../../api/jobs.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { RemovalQuestion } from '../../ui/removal-question.tsx'
import { useText } from '../../ui/text.ts'
import { RosterChanges } from './roster-changes.tsx'

/** 更新人员花名册: progress while it runs, then what changed. */
export function RosterUpdateButton(): ReactElement {
  const text = useText()
  const update = useJob('roster.update')
  const [shownRun, setShownRun] = useState<string | null>(null)
  const { running, result, error } = update
  const asks = error?.code === 'SYNC_WOULD_REMOVE_MANY'
  const unchanged = result !== null && result.added + result.changed + result.removed === 0
  return (
    <>
      <Button type="primary" loading={running} onClick={() => void update.start({ allowRemovals: false })}>
        {text('roster.update')}
      </Button>
      <Modal open={running || result !== null || (error !== null && !asks)} title={text(running ? 'roster.updating' : result ? 'roster.digestTitle' : 'roster.update')} footer={null} onCancel={running ? undefined : update.clear} closable={!running} mask={{ closable: false }}>
        {running && <JobBar title={text('roster.updating')} progress={update.progress} cancelling={update.cancelling} onCancel={update.cancel} />}
        <ErrorAlert error={error} onRetry={error?.retryable ? () => void update.start({ allowRemovals: false }) : undefined} />
        {result && (
          <>
            <p className="consequence" role="status">
              {unchanged
                ? text('roster.digestNone', { count: countText(result.count) })
                : text('roster.digest', { added: countText(result.added), changed: countText(result.changed), removed: countText(result.removed), count: countText(result.count) })}
            </p>
            {!unchanged && <Button onClick={() => { setShownRun(result.run.id); update.clear() }}>{text('roster.digestView')}</Button>}
          </>
        )}
      </Modal>
      <RemovalQuestion error={error} onAllow={() => void update.start({ allowRemovals: true })} onKeep={update.clear} />
      <RosterChanges runId={shownRun} onClose={() => setShownRun(null)} />
    </>
  )
}
