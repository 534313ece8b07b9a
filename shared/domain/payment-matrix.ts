import type { UnitPayment } from './unit.ts'

export interface PaymentMonth {
  readonly month: string
  /** insurance code → fen of both shares. */
  readonly byInsurance: Readonly<Record<string, number>>
  readonly totalFen: number
  /** The worst state of the month: late before due before paid; an unknown one is shown as it is. */
  readonly status: string
}

export interface PaymentMatrix {
  readonly insurances: readonly string[]
  readonly months: readonly PaymentMonth[]
  readonly totals: PaymentMonth
}

const RANK: Readonly<Record<string, number>> = { late: 3, due: 2, paid: 0 }

/** Months × insurances with totals of both; the newest month first. */
export function paymentMatrix(payments: readonly UnitPayment[]): PaymentMatrix {
  const insurances = [...new Set(payments.map(({ insurance }) => insurance))].sort()
  const byMonth = Map.groupBy(payments, ({ month }) => month)
  const months = [...byMonth.keys()].sort((left, right) => (left < right ? 1 : -1)).map((month) => sumOf(month, byMonth.get(month)!))
  return { insurances, months, totals: sumOf('', payments) }
}

function sumOf(month: string, payments: readonly UnitPayment[]): PaymentMonth {
  const byInsurance: Record<string, number> = {}
  let totalFen = 0
  for (const { insurance, unitFen, personFen } of payments) {
    byInsurance[insurance] = (byInsurance[insurance] ?? 0) + unitFen + personFen
    totalFen += unitFen + personFen
  }
  const [worst] = payments.map(({ status }) => status).sort((left, right) => (RANK[right] ?? 1) - (RANK[left] ?? 1))
  return { month, byInsurance, totalFen, status: worst ?? '' }
}
