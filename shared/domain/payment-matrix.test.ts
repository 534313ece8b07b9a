import { expect, test } from 'vitest'
import type { UnitPayment } from './unit.ts'
import { paymentMatrix } from './payment-matrix.ts'

const payment = (month: string, insurance: string, unitFen: number, status = 'paid'): UnitPayment => ({ month, insurance, headcount: 1, baseFen: 0, unitFen, personFen: 1, status, paidOn: null })

test('months against insurances, with totals of both, the newest first', () => {
  const { insurances, months, totals } = paymentMatrix([payment('2026-09', '410', 10), payment('2026-10', '110', 20), payment('2026-10', '410', 30)])
  expect(insurances).toEqual(['110', '410'])
  expect(months.map(({ month, totalFen }) => [month, totalFen])).toEqual([['2026-10', 52], ['2026-09', 11]])
  expect(months[1]?.byInsurance['110']).toBeUndefined()
  expect(totals).toMatchObject({ totalFen: 63, byInsurance: { 110: 21, 410: 42 } })
})

test('a month is as bad as its worst payment', () => {
  const [month] = paymentMatrix([payment('2026-10', '110', 1), payment('2026-10', '410', 1, 'late'), payment('2026-10', '310', 1, 'due')]).months
  expect(month?.status).toBe('late')
})
