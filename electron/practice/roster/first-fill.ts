import type { Person } from '../../../shared/domain/person.ts'
import { dateText, monthNumber, monthOf, monthText } from '../generate/month.ts'
import { paymentTally } from '../generate/payments.ts'
import { makePerson } from '../generate/person.ts'
import { UNIT_INSURANCES } from '../generate/unit.ts'
import type { PracticeStore } from '../store/practice-store.ts'

/** How many months of payments there are at first. */
export const PAYMENT_MONTHS = 24

const INSURANCES = UNIT_INSURANCES.map(({ insurance }) => insurance)

/** Makes the first people and the payments that follow from them, in one transaction. */
export function firstFill(store: PracticeStore, seed: number, people: number, today: string): void {
  const now = monthNumber(monthOf(today))
  store.firstFill((bulk) => {
    const taken = new Set<string>()
    const tally = paymentTally(INSURANCES, now - PAYMENT_MONTHS + 1, now)
    for (let index = 0; index < people; index += 1) {
      const person: Person = makePerson(seed, index, today, taken)
      bulk.add(person, index + 1)
      for (const participation of person.participations) tally.add(participation)
    }
    bulk.finish(people)
    store.meta.set('next-person', String(people))
    for (const { insurance, month, headcount, baseFen } of tally.totals()) {
      const paid = month < now
      store.papers.putPayment({ month: monthText(month), insurance, headcount, base_fen: baseFen, status: paid ? 'paid' : 'due', paid_on: paid ? dateText(monthText(month), 12 + (month % 6)) : null })
    }
  })
}
