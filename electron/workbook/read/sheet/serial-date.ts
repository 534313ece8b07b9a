/** Day serials Excel can show: 1900-01-01 is 1, 9999-12-31 is 2,958,465 (1900 system). */
const LAST_SERIAL = 2_958_465
const DAYS_1904 = 1462

/**
 * A day serial as `YYYY-MM-DD`, by integer arithmetic (no time zone can shift it). The 1900 system counts a
 * 29 February 1900 that never was; serial 60 is shown as Excel shows it and left to the date rules.
 * @param serial whole days, 1 or more; @param epoch1904 the workbook counts from 1904-01-01
 * @returns null where Excel itself shows no date
 */
export function serialDate(serial: number, epoch1904: boolean): string | null {
  const day = epoch1904 ? serial + DAYS_1904 : serial
  if (!Number.isInteger(day) || day < 1 || day > LAST_SERIAL) return null
  if (day === 60 && !epoch1904) return '1900-02-29'
  // Days since 1970-01-01; before the phantom day the count is one short.
  return civilDate(day - (day < 60 ? 25_568 : 25_569))
}

/** Days since 1970-01-01 to a Gregorian date (H. Hinnant's days-to-civil, in integers). */
function civilDate(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A serial number with its fraction: the date, and the time `HH:MM:SS` where it is not midnight. */
export function serialDateTime(serial: number, epoch1904: boolean): { date: string; time: string | null } | null {
  let day = Math.floor(serial)
  let seconds = Math.round((serial - day) * 86_400)
  if (seconds === 86_400) {
    day += 1
    seconds = 0
  }
  const date = serialDate(day, epoch1904)
  if (date === null) return null
  return { date, time: seconds === 0 ? null : clockTime(seconds) }
}

/** Seconds of a day as `HH:MM:SS`. */
export function clockTime(seconds: number): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}
