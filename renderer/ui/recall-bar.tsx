import { ClockCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Space } from 'antd'
import { useEffect, useRef, type ReactElement } from 'react'
import type { AppError } from '../../shared/result/app-error.ts'
import { countText } from './count-text.ts'
import { ErrorAlert } from './error-alert.tsx'
import { focusListIfLost } from './grid/focus-list.ts'
import { timeOfDay } from './instant-text.ts'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

interface RecallBarProps {
  readonly count: number
  /** When the first of them may leave; null where none waits. */
  readonly nextAt: string | null
  readonly error: AppError | null
  readonly onClearError: () => void
  readonly recalling: boolean
  readonly sending: boolean
  /** Takes what is ticked back; null where nothing is. */
  readonly onRecallTicked: (() => void) | null
  readonly onRecallAll: () => void
  readonly onSendNow: () => void
}

/** After a confirmation: how many wait, how long still, and the two ways on — take back, or send now. Nothing where none waits. */
export function RecallBar({ count, nextAt, error, onClearError, recalling, sending, onRecallTicked, onRecallAll, onSendNow }: RecallBarProps): ReactElement | null {
  const text = useText()
  const before = useRef(count)
  useEffect(() => {
    // With the last of them the bar goes, and the button that was pressed.
    if (before.current > 0 && count === 0) focusListIfLost()
    before.current = count
  }, [count])
  if (count === 0 || nextAt === null) return <ErrorAlert error={error} onClose={onClearError} />
  return (
    <section aria-label={text('recall.label')} className="recall-bar">
      <Alert
        type="info"
        role="group"
        icon={<ClockCircleOutlined />}
        showIcon
        title={
          <span className="job-line">
            <strong>{text('recall.held', { count: countText(count) })}</strong>
            <span>{text('recall.until', { time: timeOfDay(nextAt) })}</span>
            <TimeLeft until={nextAt} say={(time) => text('recall.left', { time })} />
          </span>
        }
        action={
          <Space>
            {onRecallTicked && <Button loading={recalling} onClick={onRecallTicked}>{text('recall.ticked')}</Button>}
            <Button loading={recalling} onClick={onRecallAll}>{text('recall.all')}</Button>
            <Button loading={sending} title={text('recall.sendNowHint')} onClick={onSendNow}>{text('recall.sendNow')}</Button>
          </Space>
        }
      />
      <ErrorAlert error={error} onClose={onClearError} />
    </section>
  )
}
