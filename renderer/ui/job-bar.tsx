import { Alert, Button, Progress } from 'antd'
import type { ReactElement } from 'react'
import type { JobProgress } from '../../shared/ipc/job.ts'
import { countText } from './count-text.ts'
import { durationText } from './instant-text.ts'
import { isUiKey, useText, type Text } from './text.ts'

interface JobBarProps {
  readonly title: string
  readonly progress: JobProgress | null
  readonly cancelling: boolean
  readonly onCancel: () => void
}

/** What is being done now, in words; a phase that is not in the catalogue is 正在处理. */
export function phaseText(phase: string, text: Text): string {
  const key = `job.phase.${phase}`
  return text(isUiKey(key) ? key : 'job.phase.working')
}

/** Long work: what it does, how far, how long still, and the way to stop it. */
export function JobBar({ title, progress, cancelling, onCancel }: JobBarProps): ReactElement {
  const text = useText()
  const total = progress?.total ?? null
  const percent = progress && total ? Math.min(100, Math.floor((progress.done / total) * 100)) : null
  return (
    <Alert
      className="job-bar"
      type="info"
      role="status"
      title={
        <span className="job-line">
          <strong>{title}</strong>
          <span>{phaseText(progress?.phase ?? 'starting', text)}</span>
          {progress && (total !== null || progress.done > 0) && (
            <span className="figures">{total === null ? countText(progress.done) : text('job.progress', { done: countText(progress.done), total: countText(total) })}</span>
          )}
          {progress?.remainingMs !== null && progress?.remainingMs !== undefined && progress.remainingMs > 1500 && (
            <span>{text('time.left', { time: durationText(progress.remainingMs, text) })}</span>
          )}
        </span>
      }
      description={
        <>
          <Progress percent={percent ?? 0} status="normal" showInfo={percent !== null} aria-label={title} />
          <span className="quiet">{text('job.leave')}</span>
        </>
      }
      action={
        <Button onClick={onCancel} disabled={cancelling}>
          {text(cancelling ? 'job.cancelling' : 'job.cancel')}
        </Button>
      }
    />
  )
}
