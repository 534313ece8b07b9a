import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactElement, ReactNode } from 'react'
import type { AccidentDeadline, DeadlineState } from '../../../shared/domain/accident-deadline.ts'
import { useText, type Text } from '../../ui/text.ts'

const SIGNS: Readonly<Record<DeadlineState, ReactNode>> = {
  running: <ClockCircleOutlined />, soon: <ClockCircleOutlined />, late: <WarningOutlined />, red: <WarningOutlined />, done: <CheckCircleOutlined />, 'done-late': <CheckCircleOutlined />,
}

/** How much is left, or by how much it is over: 还有 5 小时 20 分, 已过 3 天. */
export function leftWords({ kind, left, state }: AccidentDeadline, text: Text): string {
  if (state === 'done') return text('accident.clock.done')
  if (state === 'done-late') return text('accident.clock.doneLate')
  const over = left < 0
  const size = Math.abs(left)
  const amount = kind === 'report' ? text('accident.clock.hours', { hours: Math.floor(size / 60), minutes: size % 60 }) : text('accident.clock.days', { days: size })
  return text(over ? 'accident.clock.over' : 'accident.clock.left', { amount })
}

interface ClockStripProps {
  readonly deadlines: readonly AccidentDeadline[]
  /** How far this machine's clock is from the bureau's, in seconds; null where it is not known. */
  readonly skewSeconds: number | null
}

/** The clocks of a report as a strip: told by words and signs, never by colour alone. */
export function ClockStrip({ deadlines, skewSeconds }: ClockStripProps): ReactElement {
  const text = useText()
  return (
    <div className="clock-strip" role="group" aria-label={text('accident.clock.title')}>
      {deadlines.length === 0 && <span className="quiet">{text('accident.clock.none')}</span>}
      {deadlines.map((deadline) => (
        <span key={deadline.kind} className={`clock clock-${deadline.state}`}>
          {SIGNS[deadline.state]} <strong>{text(`accident.clock.${deadline.kind}`)}</strong> <span className="figures">{leftWords(deadline, text)}</span>
          <span className="quiet figures">{text('accident.clock.due', { at: deadline.dueAt })}</span>
        </span>
      ))}
      {skewSeconds !== null && Math.abs(skewSeconds) >= 120 && <span className="severity-warning"><WarningOutlined /> {text('accident.clock.skew', { minutes: Math.round(Math.abs(skewSeconds) / 60) })}</span>}
      {skewSeconds === null && deadlines.length > 0 && <span className="quiet">{text('accident.clock.own')}</span>}
    </div>
  )
}
