import type { CalendarDate } from './calendar-date.ts'
import { dateOfDayNumber, dayNumber, formatDate, isRealDate } from './date-arithmetic.ts'
import { foldText } from './tidy-text.ts'

/** A date as somebody wrote it: whole, or only its month (then `date` is the first of it). */
export interface ImportedDate {
  readonly date: CalendarDate
  readonly precision: 'day' | 'month'
}

/** The two counts of days that workbooks use; which one a file has is written in the file. */
export type DateSystem = 1900 | 1904

/** Serials below this (1927-05-18) look like years or typing errors; nobody who works was insured then. */
const SERIAL_MIN = 10_000
/** 2099-12-31 in the 1900 count. */
const SERIAL_MAX = 73_050
const EPOCH_1900 = dayNumber('1899-12-30')
const EPOCH_1904 = dayNumber('1904-01-01')

/** The day of an Excel serial, its fraction (the time) dropped; null outside 1927 to 2099. Integers only. */
export function dateOfSerial(serial: number, system: DateSystem = 1900): CalendarDate | null {
  const days = Math.floor(serial)
  if (!(days >= SERIAL_MIN && days <= SERIAL_MAX)) return null
  return dateOfDayNumber(days + (system === 1904 ? EPOCH_1904 : EPOCH_1900))
}

const whole = (year: number, month: number, day: number): ImportedDate | null => (isRealDate(year, month, day) && year >= 1000 ? { date: formatDate(year, month, day), precision: 'day' } : null)

const monthOnly = (year: number, month: number): ImportedDate | null => (isRealDate(year, month, 1) && year >= 1900 && year <= 2199 ? { date: formatDate(year, month, 1), precision: 'month' } : null)

/** A number of digits only: YYYYMMDD, YYYYMM or a serial. */
function readDigits(digits: string, system: DateSystem): ImportedDate | null {
  if (digits.length === 8) return whole(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))
  if (digits.length === 6) return monthOnly(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)))
  if (digits.length !== 5) return null
  const date = dateOfSerial(Number(digits), system)
  return date === null ? null : { date, precision: 'day' }
}

const WITH_SEPARATORS = /^(\d{4})([-/.年])(\d{1,2})(?:([-/.月])(\d{1,2})?(日|号)?)?$/
const TIME_AT_END = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/
const DIGITS = /^\d+$/
const SERIAL_WITH_TIME = /^\d{5}\.\d+$/

/**
 * A date text of an imported cell: 2024-3-5, 2024/03/05, 2024.3.5, 20240305, 2024年3月5日, 202403, 2024年3月,
 * an Excel serial (45356), each with a time behind it that is dropped. Null for anything else; a year of two
 * digits is never guessed. `isNumber`: the cell holds a number, where 2024.1 may have been 2024.10 and is refused.
 */
export function readImportedDate(text: string, isNumber = false, system: DateSystem = 1900): ImportedDate | null {
  let folded = foldText(text)
  if (folded.includes(':')) folded = folded.replace(TIME_AT_END, '')
  if (folded.includes(' ')) folded = folded.replaceAll(' ', '')
  if (DIGITS.test(folded)) return readDigits(folded, system)
  if (SERIAL_WITH_TIME.test(folded)) return readDigits(folded.slice(0, 5), system)
  if (isNumber) return null
  const parts = WITH_SEPARATORS.exec(folded)
  if (!parts) return null
  const [, year, first, month, second, day, suffix] = parts
  if (first === '年' ? second !== undefined && second !== '月' : second === '月' || suffix !== undefined) return null
  if (first !== '年' && second !== undefined && (second !== first || day === undefined)) return null
  if (suffix !== undefined && day === undefined) return null
  if (day === undefined) return monthOnly(Number(year), Number(month))
  return whole(Number(year), Number(month), Number(day))
}
