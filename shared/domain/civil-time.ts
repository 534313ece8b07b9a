import type { CalendarDate } from './calendar-date.ts'

/** China has had UTC+8 all year since 1991; the law's days are civil days there, wherever the machine thinks it is. */
const CHINA_AHEAD_MS = 8 * 3_600_000

/** Milliseconds since 1970-01-01T00:00Z as the clock on a wall in China shows it: `2026-11-23 10:20`. */
export function civilMinute(milliseconds: number): string {
  const shown = new Date(milliseconds + CHINA_AHEAD_MS).toISOString()
  return `${shown.slice(0, 10)} ${shown.slice(11, 16)}`
}

/** The civil date in China at that moment, `YYYY-MM-DD`. */
export const civilDate = (milliseconds: number): CalendarDate => civilMinute(milliseconds).slice(0, 10)
