import type { CalendarDate, CalendarMonth } from './calendar-date.ts'

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Leap years of the Gregorian calendar. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** True where the day exists in the calendar, years 1 to 9999. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)
const four = (number: number): string => (number < 1000 ? `${number}`.padStart(4, '0') : `${number}`)

/** `YYYY-MM-DD` of numbers; whether the day exists is the caller's to know. */
export const formatDate = (year: number, month: number, day: number): CalendarDate => `${four(year)}-${two(month)}-${two(day)}`

/** The year of a date or month. */
export const yearOf = (date: CalendarDate | CalendarMonth): number => digitsOf(date, 0, 4)
/** The month of a date or month, 1 to 12. */
export const monthOf = (date: CalendarDate | CalendarMonth): number => digitsOf(date, 5, 7)
/** The day of a date, 1 to 31. */
export const dayOf = (date: CalendarDate): number => digitsOf(date, 8, 10)
/** The month `YYYY-MM` in which a date lies. */
export const monthOfDate = (date: CalendarDate): CalendarMonth => date.slice(0, 7)

/** The number that the digits of a text from `from` up to `to` write; NaN where one of them is no digit. Makes no string. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** True where a text is `YYYY-MM-DD` and the day exists; the schema alone lets 2026-02-31 pass. */
export function isCalendarDate(text: string): boolean {
  return text.length === 10 && text[4] === '-' && text[7] === '-' && isRealDate(digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10))
}

/** Days since 0000-03-01 (proleptic Gregorian): integers only, no time zone. */
export function dayNumber(date: CalendarDate): number {
  const month = monthOf(date)
  const shiftedYear = yearOf(date) - (month <= 2 ? 1 : 0)
  const shiftedMonth = (month + 9) % 12
  return 365 * shiftedYear + Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400) + Math.floor((153 * shiftedMonth + 2) / 5) + dayOf(date) - 1
}

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): CalendarDate {
  let year = Math.floor((10_000 * days + 14_780) / 3_652_425)
  const rest = (of: number): number => days - (365 * of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400))
  if (rest(year) < 0) year--
  const day = rest(year)
  const month = Math.floor((100 * day + 52) / 3060)
  return formatDate(year + Math.floor((month + 2) / 12), ((month + 2) % 12) + 1, day - Math.floor((month * 306 + 5) / 10) + 1)
}

/** `date` plus a number of days (negative: earlier). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOfDayNumber(dayNumber(date) + days)

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/** Months since year 0. */
export const monthNumber = (month: CalendarMonth | CalendarDate): number => yearOf(month) * 12 + monthOf(month) - 1

/** The inverse of `monthNumber`. */
export const monthOfNumber = (months: number): CalendarMonth => `${four(Math.floor(months / 12))}-${two((months % 12) + 1)}`

/** `month` plus a number of months (negative: earlier). */
export const addMonthsToMonth = (month: CalendarMonth, months: number): CalendarMonth => monthOfNumber(monthNumber(month) + months)

/** `date` plus months; a day that the month does not have becomes its last one (31 May − 3 months = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = monthNumber(date) + months
  const year = Math.floor(month / 12)
  return formatDate(year, (month % 12) + 1, Math.min(dayOf(date), daysInMonth(year, (month % 12) + 1)))
}

/** The last day of a month. */
export const lastDayOf = (month: CalendarMonth): CalendarDate => formatDate(yearOf(month), monthOf(month), daysInMonth(yearOf(month), monthOf(month)))

/** Full years of age (周岁) on a day: the year counts from the birthday on; 29 February counts from 1 March in common years. */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(birth)
  const hadBirthday = monthOf(on) * 100 + dayOf(on) >= monthOf(birth) * 100 + dayOf(birth)
  return hadBirthday ? years : years - 1
}
