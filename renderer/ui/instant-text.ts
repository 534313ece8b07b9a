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

/** 12 秒, 3 分钟. */
export function durationText(milliseconds: number, text: Text): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  return seconds < 90 ? text('time.seconds', { count: seconds }) : text('time.minutesLong', { count: Math.round(seconds / 60) })
}
