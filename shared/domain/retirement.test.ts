import { describe, expect, test } from 'vitest'
import { birthMonthsRetiring, retirementDay, retirementFor, type RetirementCategory } from './retirement.ts'

const age = (category: RetirementCategory, birth: string): string => {
  const { years, months, month } = retirementFor(category, birth)
  return `${years}y${months}m ${month}`
}

describe('the rule of 2025-01-01', () => {
  test.each([
    ['m', '1965-01', '60y1m 2025-02'],
    ['f50', '1975-03', '50y2m 2025-05'],
    ['m', '1964-12', '60y0m 2024-12'],
    ['m', '1965-04', '60y1m 2025-05'],
    ['m', '1965-05', '60y2m 2025-07'],
    ['m', '1976-08', '62y11m 2039-07'],
    ['m', '1976-09', '63y0m 2039-09'],
    ['m', '1990-01', '63y0m 2053-01'],
    ['f55', '1969-12', '55y0m 2024-12'],
    ['f55', '1970-01', '55y1m 2025-02'],
    ['f55', '1981-09', '58y0m 2039-09'],
    ['f50', '1974-12', '50y0m 2024-12'],
    ['f50', '1975-01', '50y1m 2025-02'],
    ['f50', '1984-10', '54y11m 2039-09'],
    ['f50', '1984-11', '55y0m 2039-11'],
  ] as const)('%s %s → %s', (category, birth, expected) => expect(age(category, birth)).toBe(expected))

  test('elastic: up to three years earlier but never before the old age, up to three later', () => {
    expect(retirementFor('m', '1965-01')).toMatchObject({ oldMonth: '2025-01', earliest: '2025-01', latest: '2028-02', delayMonths: 1 })
    expect(retirementFor('f50', '1990-01')).toMatchObject({ month: '2045-01', earliest: '2042-01', latest: '2048-01' })
    expect(retirementFor('m', '1964-06')).toMatchObject({ month: '2024-06', earliest: '2024-06', latest: '2024-06' })
  })
  test('months of contribution', () => expect(['1965-01', '1968-09', '1976-09', '1990-01'].map((birth) => retirementFor('m', birth).contributionMonths)).toEqual([180, 180, 240, 240]))
  test('the age is non-decreasing and the month strictly increasing in the birth month', () => {
    for (const category of ['m', 'f55', 'f50'] as const) {
      let last = ''
      for (let year = 1955; year <= 1995; year++) {
        for (let month = 1; month <= 12; month++) {
          const { month: retires } = retirementFor(category, `${year}-${String(month).padStart(2, '0')}`)
          expect(retires > last).toBe(true)
          last = retires
        }
      }
    }
  })
  test('the day', () => expect(retirementDay('m', '1965-01-31')).toBe('2025-02-28'))
})

test('the birth months that retire in a window are exactly those whose month lies in it', () => {
  for (const category of ['m', 'f55', 'f50'] as const) {
    for (const [from, to] of [['2026-11', '2027-02'], ['2024-11', '2025-03'], ['2039-08', '2040-01']] as const) {
      const all = Array.from({ length: 45 * 12 }, (_, index) => `${1955 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
      const expected = all.filter((birth) => {
        const { month } = retirementFor(category, birth)
        return month >= from && month <= to
      })
      expect(birthMonthsRetiring(category, from, to)).toEqual(expected)
    }
  }
})
