import { civilMinute } from '../../shared/domain/civil-time.ts'

/** An instant (ISO 8601, UTC) as the clock on a wall in China shows it: `2026-11-23 10:20`. */
export const instantText = (instant: string): string => civilMinute(millisecondsOf(instant))

/** The civil date in China of an instant, `YYYY-MM-DD`. */
export const dateTextOf = (instant: string): string => instantText(instant).slice(0, 10)

/** `YYYY-MM-DD` as a certificate says it: `2026年11月23日`. */
export function longDateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Milliseconds since 1970-01-01T00:00Z; throws for what is no instant. */
export function millisecondsOf(instant: string): number {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new Error('not an instant in ISO 8601')
  return milliseconds
}
