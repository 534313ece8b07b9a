/** An instant (ISO 8601, UTC) as the clock on a wall in China shows it: `2026-11-23 10:20`. China has had UTC+8 all year since 1991. */
export function instantText(instant: string): string {
  const shown = new Date(millisecondsOf(instant) + 8 * 3_600_000).toISOString()
  return `${shown.slice(0, 10)} ${shown.slice(11, 16)}`
}

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
