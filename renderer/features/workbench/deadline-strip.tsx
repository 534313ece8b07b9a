import { CalendarOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { countText } from '../../ui/count-text.ts'
import { useText, type Text } from '../../ui/text.ts'

type Deadline = Output<'workbench.today'>['deadlines'][number]

/** From here on a deadline is coloured: a working week. */
const SOON_DAYS = 7

/** 期限: the days that bind, soonest first, in words and never by colour alone. */
export function DeadlineStrip({ deadlines, month }: { readonly deadlines: readonly Deadline[]; readonly month: string }): ReactElement {
  const text = useText()
  return (
    <ol className="deadline-strip">
      {deadlines.map((deadline) => (
        <li key={`${deadline.kind} ${deadline.on}`} className={`deadline deadline-${urgencyOf(deadline)}`}>
          <CalendarOutlined />
          <span className="figures">{deadline.on}</span>
          <strong>{leftText(deadline, text)}</strong>
          <span>{nameOf(deadline, month, text)}</span>
        </li>
      ))}
    </ol>
  )
}

function urgencyOf({ kind, daysLeft }: Deadline): 'over' | 'soon' | 'far' {
  if (kind === 'month-closed' || daysLeft < 0) return 'over'
  return daysLeft <= SOON_DAYS ? 'soon' : 'far'
}

function leftText({ kind, daysLeft }: Deadline, text: Text): string {
  if (kind === 'month-closed') return text('workbench.nowOn')
  if (daysLeft === 0) return kind === 'shutdown' ? text('workbench.nowOn') : text('workbench.today')
  return daysLeft > 0 ? text('workbench.daysLeft', { count: countText(daysLeft) }) : text('workbench.overdue', { count: countText(-daysLeft) })
}

function nameOf({ kind, reason }: Deadline, month: string, text: Text): string {
  if (kind === 'month-closes') return text('workbench.monthCloses', { month })
  if (kind === 'shutdown') return text('workbench.shutdown', { reason: reason ?? '' })
  return reason ? `${text('workbench.monthClosed', { month })}(${reason})` : text('workbench.monthClosed', { month })
}
