import type { ReactElement } from 'react'
import { timeOfDay } from './instant-text.ts'
import { useText, type Text } from './text.ts'
import { useSecond } from './use-second.ts'

/** 9:58, or 1:02:30 where it is more than an hour. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, `${seconds % 60}`.padStart(2, '0')]
  return hours > 0 ? `${hours}:${`${minutes}`.padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

interface TimeLeftProps {
  readonly until: string
  /** The words around the time. */
  readonly say: (clock: string, text: Text) => string
}

/**
 * How long something can still be taken back, counting down. A screen reader is told the hour at which it ends, once, and not each
 * second. Nothing when the time is over.
 */
export function TimeLeft({ until, say }: TimeLeftProps): ReactElement | null {
  const text = useText()
  const left = Date.parse(until) - useSecond() * 1000
  if (left <= 0) return null
  return (
    <span className="time-left" title={text('recall.mayUntil', { time: timeOfDay(until) })}>
      <span aria-hidden="true" className="figures">{say(clockText(left), text)}</span>
      <span className="unseen">{text('recall.mayUntil', { time: timeOfDay(until) })}</span>
    </span>
  )
}
