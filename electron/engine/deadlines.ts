import { BureauCalendar } from '../../shared/bureau/calendar.ts'
import { daysBetween, formatDate, lastDayOf, monthOf, yearOf } from '../../shared/domain/date-arithmetic.ts'
import type { Deadline } from '../../shared/ipc/workbench.ts'
import { readSnapshot } from '../db/queries/snapshot.ts'
import type { EngineContext } from './context.ts'

/** A shutdown is told this many days ahead. */
const DAYS_AHEAD = 30

/**
 * The days that bind this month: until when the bureau takes declarations (its own calendar where it is known, else the region
 * profile's window), and when its system rests. Soonest first.
 */
export function deadlinesOf(context: Pick<EngineContext, 'database' | 'profile'>, today: string): Deadline[] {
  const snapshot = readSnapshot(context.database, 'calendar')
  const calendar = snapshot ? BureauCalendar.parse(JSON.parse(snapshot.body)) : null
  const month = today.slice(0, 7)
  const entry = calendar?.months.find((one) => one.month === month) ?? null
  const left = (on: string): number => daysBetween(today, on)
  const deadlines: Deadline[] = []
  if (entry && !entry.open) deadlines.push({ kind: 'month-closed', on: today, daysLeft: 0, reason: entry.reason })
  else {
    const on = entry?.closesOn ?? lastWindowDay(month, context.profile.declarationWindow.toDay)
    deadlines.push({ kind: 'month-closes', on, daysLeft: left(on), reason: null })
  }
  for (const { from, to, reason } of calendar?.shutdowns ?? []) {
    if (to >= today && left(from) <= DAYS_AHEAD) deadlines.push({ kind: 'shutdown', on: from < today ? today : from, daysLeft: Math.max(0, left(from)), reason })
  }
  return deadlines.sort((one, other) => one.daysLeft - other.daysLeft)
}

/** The last day of the profile's window in a month; a day that the month does not have is its last one. */
function lastWindowDay(month: string, day: number): string {
  const last = lastDayOf(month)
  const on = formatDate(yearOf(month), monthOf(month), day)
  return on < last ? on : last
}
