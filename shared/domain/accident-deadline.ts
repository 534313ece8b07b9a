import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { addHours, CivilMinute, dateOfMinute, minutesBetween } from './civil-minute.ts'
import { addDays, addMonths, daysBetween } from './date-arithmetic.ts'

/** What the clock of an accident needs from the region's profile: hours to the 快报 and until it is red, days to the unit's 认定 application. */
export const AccidentLimits = z.object({ reportHours: z.number().int(), reportRedHours: z.number().int(), recognitionDays: z.number().int() })
export type AccidentLimits = z.infer<typeof AccidentLimits>

/** running: time enough · soon: the last third · late: over · red: far over · done: in time · done-late. */
export const DEADLINE_STATES = ['running', 'soon', 'late', 'red', 'done', 'done-late'] as const
export const DeadlineState = z.enum(DEADLINE_STATES)
export type DeadlineState = z.infer<typeof DeadlineState>

/** One clock of an accident: report 快报, recognition 单位申请认定, worker 职工本人申请认定 (条例 17). */
export const AccidentDeadline = z.object({
  kind: z.enum(['report', 'recognition', 'worker']),
  /** The last minute (快报) or the last day (认定) in time. */
  dueAt: z.union([CivilMinute, CalendarDate]),
  /** Minutes to the last minute (快报) or days to the last day (认定); negative where it is over. */
  left: z.number().int(),
  state: DeadlineState,
})
export type AccidentDeadline = z.infer<typeof AccidentDeadline>

/** It is not done, in time or late. */
export const isRunning = ({ state }: AccidentDeadline): boolean => state !== 'done' && state !== 'done-late'

/** Orders clocks by the moment at which they run out; a day ends after its last minute. */
export const soonestFirst = (one: AccidentDeadline, other: AccidentDeadline): number => endOf(one).localeCompare(endOf(other))

const endOf = ({ dueAt }: AccidentDeadline): string => (dueAt.length === 10 ? `${dueAt} 24:00` : dueAt)

export interface AccidentClock {
  readonly occurredAt: CivilMinute
  /** When the bureau took the report in; null while it has not. */
  readonly receivedAt: CivilMinute | null
  /** The day on which recognition was applied for, where it was. */
  readonly recognitionOn: CalendarDate | null
  /** The minute that counts as now. */
  readonly now: CivilMinute
}

/** Days before the end at which a clock of days is called soon. */
const SOON_DAYS = 10

/** The three clocks of an accident, by civil time in China and integer arithmetic alone; without network (facts 5.8, 条例 17). */
export function deadlinesOf(clock: AccidentClock, limits: AccidentLimits): AccidentDeadline[] {
  const day = dateOfMinute(clock.occurredAt)
  const today = dateOfMinute(clock.now)
  // Worker, relatives or union: one year, the same day of the next year included.
  return [reportDeadline(clock, limits), dayDeadline('recognition', addDays(day, limits.recognitionDays), today, clock.recognitionOn), dayDeadline('worker', addMonths(day, 12), today, clock.recognitionOn)]
}

function reportDeadline({ occurredAt, receivedAt, now }: AccidentClock, limits: AccidentLimits): AccidentDeadline {
  const dueAt = addHours(occurredAt, limits.reportHours)
  const left = minutesBetween(receivedAt ?? now, dueAt)
  const redLeft = minutesBetween(receivedAt ?? now, addHours(occurredAt, limits.reportRedHours))
  const open: DeadlineState = redLeft < 0 ? 'red' : left < 0 ? 'late' : left * 3 <= limits.reportHours * 60 ? 'soon' : 'running'
  return { kind: 'report', dueAt, left, state: receivedAt === null ? open : left < 0 ? 'done-late' : 'done' }
}

function dayDeadline(kind: 'recognition' | 'worker', dueAt: CalendarDate, today: CalendarDate, doneOn: CalendarDate | null): AccidentDeadline {
  const left = daysBetween(doneOn ?? today, dueAt)
  if (doneOn !== null) return { kind, dueAt, left, state: left < 0 ? 'done-late' : 'done' }
  return { kind, dueAt, left, state: left < 0 ? 'red' : left <= SOON_DAYS ? 'soon' : 'running' }
}
