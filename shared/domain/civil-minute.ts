import { z } from 'zod'
import { dateOfDayNumber, dayNumber, isCalendarDate } from './date-arithmetic.ts'

/** A minute on the wall clock in China, `YYYY-MM-DD HH:mm`, without a time zone: accidents and deadlines are told by it. */
export const CivilMinute = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d$/)
export type CivilMinute = z.infer<typeof CivilMinute>

const MINUTES_A_DAY = 1440

/** True where the text is `YYYY-MM-DD HH:mm` and the day exists; the schema alone lets 31 February pass. */
export const isCivilMinute = (text: string): boolean => CivilMinute.safeParse(text).success && isCalendarDate(text.slice(0, 10))

/** Minutes since 0000-03-01 00:00: integers only, so that differences are exact. */
export const minuteNumber = (minute: CivilMinute): number => dayNumber(minute.slice(0, 10)) * MINUTES_A_DAY + Number(minute.slice(11, 13)) * 60 + Number(minute.slice(14, 16))

/** The inverse of `minuteNumber`. */
export function minuteOfNumber(number: number): CivilMinute {
  const within = ((number % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${dateOfDayNumber((number - within) / MINUTES_A_DAY)} ${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** `minute` plus so many hours (negative: earlier). */
export const addHours = (minute: CivilMinute, hours: number): CivilMinute => minuteOfNumber(minuteNumber(minute) + hours * 60)

/** Minutes from `from` to `to`; negative where `to` is earlier. */
export const minutesBetween = (from: CivilMinute, to: CivilMinute): number => minuteNumber(to) - minuteNumber(from)

/** The civil date of a minute. */
export const dateOfMinute = (minute: CivilMinute): string => minute.slice(0, 10)
