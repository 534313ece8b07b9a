import { civilMinute } from '../../shared/domain/civil-time.ts'
import type { Text } from './text.ts'

/** A moment in civil time, as on the papers: 2026-11-23 15:04. */
export const instantText = (instant: string | null): string => (instant ? civilMinute(Date.parse(instant)) : '')

/** The hour of a moment, where the day is plain: 15:04. */
export const timeOfDay = (instant: string): string => civilMinute(Date.parse(instant)).slice(11)

/** How long ago: 刚刚, 5 分钟前, 3 小时前, 2 天前. */
export function ageText(instant: string, now: number, text: Text): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000)
  if (minutes < 1) return text('time.justNow')
  if (minutes < 60) return text('time.minutes', { count: minutes })
  return minutes < 48 * 60 ? text('time.hours', { count: Math.floor(minutes / 60) }) : text('time.days', { count: Math.floor(minutes / 1440) })
}

/** 12 秒, 3 分钟, 5 小时 20 分, 2 天 8 小时. */
export function durationText(milliseconds: number, text: Text): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 90) return text('time.seconds', { count: seconds })
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return text('time.minutesLong', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? text('time.hoursLong', { hours, minutes: minutes % 60 }) : text('time.daysLong', { days: Math.floor(hours / 24), hours: hours % 24 })
}
