/** Whole-number arithmetic on `YYYY-MM` and `YYYY-MM-DD`; no Date, no time zone. */

/** Months since year 0. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const monthText = (number: number): string => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const monthOf = (date: string): string => date.slice(0, 7)

export const addMonths = (month: string, months: number): string => monthText(monthNumber(month) + months)

export function daysInMonth(month: string): number {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5, 7))
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(number) ? 30 : 31
}

export const dateText = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`

export const lastDay = (month: string): string => dateText(month, daysInMonth(month))
