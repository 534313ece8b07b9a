import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactElement, ReactNode } from 'react'
import type { AccidentDeadline, DeadlineState } from '../../shared/domain/accident-deadline.ts'
import { useText, type Text } from './text.ts'

const SIGNS: Readonly<Record<DeadlineState, ReactNode>> = {
  running: <ClockCircleOutlined />, soon: <ClockCircleOutlined />, late: <WarningOutlined />, red: <WarningOutlined />, done: <CheckCircleOutlined />, 'done-late': <CheckCircleOutlined />,
}

/** How much is left, or by how much it is over: 还有 5 小时 20 分, 已过 3 天. */
function leftWords({ kind, left, state }: AccidentDeadline, text: Text): string {
  if (state === 'done') return text('accident.clock.done')
  if (state === 'done-late') return text('accident.clock.doneLate')
  const size = Math.abs(left)
  const amount = kind === 'report' ? text('accident.clock.hours', { hours: Math.floor(size / 60), minutes: size % 60 }) : text('accident.clock.days', { days: size })
  return text(left < 0 ? 'accident.clock.over' : 'accident.clock.left', { amount })
}

/** One limit of an injury: told by words and a sign, never by colour alone. */
export function Clock({ deadline }: { readonly deadline: AccidentDeadline }): ReactElement {
  const text = useText()
  return (
    <span className={`clock clock-${deadline.state}`}>
      {SIGNS[deadline.state]} <strong>{text(`accident.clock.${deadline.kind}`)}</strong> <span className="figures">{leftWords(deadline, text)}</span>
      <span className="quiet figures">{text('accident.clock.due', { at: deadline.dueAt })}</span>
    </span>
  )
}
