import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addMonthsToMonth, ageOn, dateOfDayNumber, dayNumber, daysBetween, daysInMonth, isCalendarDate, isRealDate, lastDayOf } from './date-arithmetic.ts'

describe('dates as integers', () => {
  test('every day from 1899 to 2100 comes back and follows the one before', () => {
    let before = dayNumber('1898-12-31')
    for (let year = 1899; year <= 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          if (dayNumber(date) !== before + 1 || dateOfDayNumber(before + 1) !== date) throw new Error(date)
          before++
        }
      }
    }
    expect(dateOfDayNumber(before)).toBe('2100-12-31')
  })
  test('days', () => expect([addDays('2026-02-28', 1), addDays('2024-02-28', 1), addDays('2026-01-01', -1), daysBetween('2026-11-23', '2026-12-23')]).toEqual(['2026-03-01', '2024-02-29', '2025-12-31', 30]))
  test('months, clamped to the last day', () =>
    expect([addMonths('2026-05-31', -3), addMonths('2024-05-31', -3), addMonths('2026-11-23', -3), addMonths('2026-01-31', 13), addMonthsToMonth('2026-01', -1)]).toEqual(['2026-02-28', '2024-02-29', '2026-08-23', '2027-02-28', '2025-12']))
  test('last days', () => expect(['2026-02', '2024-02', '2026-11'].map(lastDayOf)).toEqual(['2026-02-28', '2024-02-29', '2026-11-30']))
  test('what is a date', () => {
    expect([isRealDate(2026, 2, 29), isRealDate(2024, 2, 29), isRealDate(1900, 2, 29), isRealDate(2000, 2, 29), isRealDate(2026, 13, 1), isRealDate(2026, 4, 31)]).toEqual([false, true, false, true, false, false])
    expect(['2026-02-31', '2026-11-23', '2026-1-1', '20261123'].map(isCalendarDate)).toEqual([false, true, false, false])
  })
  test('full years', () => expect([ageOn('2010-11-23', '2026-11-22'), ageOn('2010-11-23', '2026-11-23'), ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([15, 16, 17, 18]))
})
