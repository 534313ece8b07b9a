import { ClockCircleOutlined } from '@ant-design/icons'
import { Alert, App, Button, Space } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { timeOfDay } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { TimeLeft } from '../../ui/time-left.tsx'
import type { Selection } from './declaration-line.ts'
import { heldFilter, useHeld } from './use-held.ts'
import { useRecall } from './use-recall.ts'

interface RecallBarProps {
  readonly kind: DeclarationKind
  /** What is ticked; null for nothing. */
  readonly ticked: Selection | null
  readonly onRecalled: () => void
}

/** After 确认通过: how many wait, how long still, and the two ways on — take back, or send now. Nothing where none waits. */
export function RecallBar({ kind, ticked, onRecalled }: RecallBarProps): ReactElement | null {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { count, nextAt, error: heldError } = useHeld(kind)
  const { recall, busy, error, clear } = useRecall(onRecalled)
  const send = useAction('declaration.sendNow')
  const all = { filter: heldFilter(kind), except: [] }
  const release = (): void =>
    send.mutate(
      { selection: all },
      {
        onSuccess: ({ released }) => {
          const key = `released-${kind}`
          const go = (): void => {
            message.destroy(key)
            void navigate('/sync')
          }
          void message.success({ key, duration: 10, content: <span>{text('recall.released', { count: countText(released) })} <Button type="link" onClick={go}>{text('recall.toSync')}</Button></span> })
        },
      },
    )
  if (count === 0 || nextAt === null) return <ErrorAlert error={heldError ?? error ?? appErrorOf(send.error)} onClose={() => { clear(); send.reset() }} />
  return (
    <section aria-label={text('recall.label')} className="recall-bar">
      <Alert
        type="info"
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
            {ticked && <Button loading={busy} onClick={() => recall(ticked)}>{text('recall.ticked')}</Button>}
            <Button loading={busy} onClick={() => recall(all)}>{text('recall.all')}</Button>
            <Button loading={send.isPending} title={text('recall.sendNowHint')} onClick={release}>{text('recall.sendNow')}</Button>
          </Space>
        }
      />
      <ErrorAlert error={heldError ?? error ?? appErrorOf(send.error)} onClose={() => { clear(); send.reset() }} />
    </section>
  )
}
