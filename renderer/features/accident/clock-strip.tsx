import { WarningOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import type { AccidentDeadline } from '../../../shared/domain/accident-deadline.ts'
import { Clock } from '../../ui/clock.tsx'
import { durationText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

interface ClockStripProps {
  readonly deadlines: readonly AccidentDeadline[]
  /** How far this machine's clock is from the bureau's, in seconds; null where it is not known. */
  readonly skewSeconds: number | null
}

/** The clocks of a report as a strip. */
export function ClockStrip({ deadlines, skewSeconds }: ClockStripProps): ReactElement {
  const text = useText()
  return (
    <div className="clock-strip" role="group" aria-label={text('accident.clock.title')}>
      {deadlines.length === 0 && <span className="quiet">{text('accident.clock.none')}</span>}
      {deadlines.map((deadline) => <Clock key={deadline.kind} deadline={deadline} />)}
      {skewSeconds !== null && Math.abs(skewSeconds) >= 120 && <span className="severity-warning"><WarningOutlined /> {text('accident.clock.skew', { span: durationText(Math.abs(skewSeconds) * 1000, text) })}</span>}
      {skewSeconds === null && deadlines.length > 0 && <span className="quiet">{text('accident.clock.own')}</span>}
    </div>
  )
}
