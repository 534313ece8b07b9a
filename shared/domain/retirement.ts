import type { CalendarDate, CalendarMonth } from './calendar-date.ts'
import { addMonths, addMonthsToMonth, monthNumber, monthOfNumber } from './date-arithmetic.ts'

/** Men; women whose old age was 50 (工人); women whose old age was 55 (干部). */
export const RETIREMENT_CATEGORIES = ['m', 'f50', 'f55'] as const
export type RetirementCategory = (typeof RETIREMENT_CATEGORIES)[number]

/** Old age in years, birth months per month of delay, and the longest delay in months (国务院关于渐进式延迟法定退休年龄的办法, 2025-01-01). */
const RULE: Record<RetirementCategory, { oldAge: number; step: number; longest: number }> = {
  m: { oldAge: 60, step: 4, longest: 36 },
  f55: { oldAge: 55, step: 4, longest: 36 },
  f50: { oldAge: 50, step: 2, longest: 60 },
}
const FIRST_MONTH = monthNumber('2025-01')
const ELASTIC_MONTHS = 36

/** The statutory retirement of one person. Ages are full years and months. */
export interface Retirement {
  readonly years: number
  readonly months: number
  /** The month in which that age is reached. */
  readonly month: CalendarMonth
  /** The month of the age before 2025 (60, 55, 50): what old systems still show. */
  readonly oldMonth: CalendarMonth
  readonly delayMonths: number
  /** Elastic retirement: up to three years earlier, never before the old age; up to three years later by agreement. Both equal `month` for those who retired under the old rule. */
  readonly earliest: CalendarMonth
  readonly latest: CalendarMonth
  /** Months of contribution that a pension asks for in that month: 180 until 2029, then six more a year up to 240 in 2039. */
  readonly contributionMonths: number
}

/** Statutory retirement by the rule of 2025-01-01 for a birth month `YYYY-MM` (or a whole date). */
export function retirementFor(category: RetirementCategory, birth: CalendarMonth | CalendarDate): Retirement {
  const { oldAge, step, longest } = RULE[category]
  const oldMonth = addMonthsToMonth(birth.slice(0, 7), oldAge * 12)
  const n = monthNumber(oldMonth) - FIRST_MONTH
  const delayMonths = n < 0 ? 0 : Math.min(Math.floor(n / step) + 1, longest)
  const month = addMonthsToMonth(oldMonth, delayMonths)
  const underOldRule = n < 0
  return {
    years: oldAge + Math.floor(delayMonths / 12),
    months: delayMonths % 12,
    month,
    oldMonth,
    delayMonths,
    earliest: underOldRule ? month : addMonthsToMonth(month, -Math.min(delayMonths, ELASTIC_MONTHS)),
    latest: underOldRule ? month : addMonthsToMonth(month, ELASTIC_MONTHS),
    contributionMonths: contributionMonths(Number(month.slice(0, 4))),
  }
}

/** Birth months whose statutory retirement falls into `from` … `to`, both included, ascending. */
export function birthMonthsRetiring(category: RetirementCategory, from: CalendarMonth, to: CalendarMonth): CalendarMonth[] {
  const { oldAge, longest } = RULE[category]
  const births: CalendarMonth[] = []
  for (let number = monthNumber(from) - oldAge * 12 - longest; number <= monthNumber(to) - oldAge * 12; number++) {
    const birth = monthOfNumber(number)
    const { month } = retirementFor(category, birth)
    if (month >= from && month <= to) births.push(birth)
  }
  return births
}

function contributionMonths(year: number): number {
  return 180 + 6 * Math.min(10, Math.max(0, year - 2029))
}

/** The day on which the statutory age is reached: the birthday, that many years and months on. */
export function retirementDay(category: RetirementCategory, birth: CalendarDate): CalendarDate {
  const { years, months } = retirementFor(category, birth)
  return addMonths(birth, years * 12 + months)
}
