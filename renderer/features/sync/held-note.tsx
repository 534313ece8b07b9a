import { ClockCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { countText } from '../../ui/count-text.ts'
import { timeOfDay } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { TimeLeft } from '../../ui/time-left.tsx'

interface HeldNoteProps {
  readonly count: number
  readonly nextAt: string
  readonly busy: boolean
  readonly onSendNow: () => void
}

/** What was confirmed and is not sent yet, since it may still be recalled: how many, until when, and the way to send it now. */
export function HeldNote({ count, nextAt, busy, onSendNow }: HeldNoteProps): ReactElement {
  const text = useText()
  return (
    <Alert
      type="info"
      showIcon
      icon={<ClockCircleOutlined />}
      title={
        <span className="job-line">
          <span>{text('sync.held', { count: countText(count), time: timeOfDay(nextAt) })}</span>
          <TimeLeft until={nextAt} say={(time) => text('recall.left', { time })} />
        </span>
      }
      action={<Button loading={busy} title={text('recall.sendNowHint')} onClick={onSendNow}>{text('recall.sendNow')}</Button>}
    />
  )
}
