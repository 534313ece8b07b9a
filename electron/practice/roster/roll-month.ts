import type { PracticeContext } from '../context.ts'
import { dateText, monthNumber, monthOf, monthText } from '../generate/month.ts'
import { baseFen } from '../generate/payments.ts'
import { UNIT_INSURANCES } from '../generate/unit.ts'
import { PAYMENT_MONTHS } from './first-fill.ts'

/**
 * When a month has begun since the last look: the old one counts as paid, whoever is active has it in
 * 缴费至, and the new month is due for those who are active now. So an accepted 增员 shows in the
 * headcount of the month after. A jump of years makes no more than two years of months.
 */
export function rollMonths(context: PracticeContext): void {
  const { store, clock } = context
  const now = monthNumber(monthOf(clock.today()))
  const last = store.papers.lastPaymentMonth()
  if (last === null || monthNumber(last) >= now) return
  store.transaction(() => {
    const first = Math.max(monthNumber(last) + 1, now - PAYMENT_MONTHS + 1)
    store.papers.markPaid(last, dateText(last, 15))
    const paidUntil = monthText(now - 1)
    for (const id of store.people.activeIds()) {
      const person = store.people.byId(id)
      if (!person) continue
      store.people.put({
        ...person,
        participations: person.participations.map((of) => (of.insuredStatus === '1' && monthOf(of.from) <= paidUntil ? { ...of, paidUntil } : of)),
      })
    }
    for (const { insurance } of UNIT_INSURANCES) {
      const { headcount, wages } = store.people.active(insurance)
      const base = wages.reduce((sum, wage) => sum + baseFen(insurance, wage), 0)
      for (let month = first; month <= now; month += 1) {
        const paid = month < now
        store.papers.putPayment({ month: monthText(month), insurance, headcount, base_fen: base, status: paid ? 'paid' : 'due', paid_on: paid ? dateText(monthText(month), 15) : null })
      }
    }
  })
}
