import type { Participation } from '../../../shared/domain/person.ts'
import { monthNumber, monthOf } from './month.ts'

/** The limits of the base in fen (60 % and 300 % of a made-up average wage of 7,180 yuan). 工伤 has none. */
const LOWEST_BASE_FEN = 430_800
const HIGHEST_BASE_FEN = 2_154_000

/** The base that is paid on. */
export const baseFen = (insurance: string, wageFen: number): number => (insurance === '410' ? wageFen : Math.min(HIGHEST_BASE_FEN, Math.max(LOWEST_BASE_FEN, wageFen)))

export interface MonthTotal {
  readonly insurance: string
  /** Months since year 0. */
  readonly month: number
  readonly headcount: number
  readonly baseFen: number
}

/** Adds participations up to month totals in one pass each (differences first, sums at the end). */
export function paymentTally(insurances: readonly string[], firstMonth: number, lastMonth: number): { add(of: Participation): void; totals(): MonthTotal[] } {
  const months = lastMonth - firstMonth + 1
  const heads = new Map(insurances.map((insurance) => [insurance, new Float64Array(months + 1)]))
  const bases = new Map(insurances.map((insurance) => [insurance, new Float64Array(months + 1)]))
  return {
    add: (of) => {
      const head = heads.get(of.insurance)
      const base = bases.get(of.insurance)
      const from = Math.max(0, monthNumber(monthOf(of.from)) - firstMonth)
      const until = Math.min(months, (of.to === null ? lastMonth : monthNumber(monthOf(of.to))) - firstMonth + 1)
      if (!head || !base || from >= until) return
      const amount = baseFen(of.insurance, of.wageFen)
      head[from] = (head[from] ?? 0) + 1
      head[until] = (head[until] ?? 0) - 1
      base[from] = (base[from] ?? 0) + amount
      base[until] = (base[until] ?? 0) - amount
    },
    totals: () =>
      insurances.flatMap((insurance) => {
        let headcount = 0
        let total = 0
        return Array.from({ length: months }, (_, offset) => {
          headcount += heads.get(insurance)?.[offset] ?? 0
          total += bases.get(insurance)?.[offset] ?? 0
          return { insurance, month: firstMonth + offset, headcount, baseFen: total }
        })
      }),
  }
}
