import { addMonthsToMonth } from '../../shared/domain/date-arithmetic.ts'
import { birthMonthsRetiring, retirementFor, type RetirementCategory } from '../../shared/domain/retirement.ts'
import { WORKBENCH_RETIRING_SHOWN, type Retiring } from '../../shared/ipc/workbench.ts'
import { categoryOf } from '../../shared/rules/index.ts'
import { readFeed } from '../db/queries/feed.ts'
import { activePeopleBornIn, lastPersonSeq, type AgeingPerson } from '../db/queries/retiring.ts'
import type { EngineContext } from './context.ts'

/** Months after the present one that are looked at. */
const MONTHS_AHEAD = 3
/** People looked at between two breaths: some 5 ms. */
const SLICE = 10_000

/** 性别 AAC004. */
const MALE = '1'
const FEMALE = '2'
/** Of a woman whose 个人身份 is not known both ages are looked at: whichever comes up is a reason to ask. */
const EITHER = ['f50', 'f55'] as const

export interface RetiringSoon {
  readonly total: number
  readonly until: string
  readonly people: Retiring[]
}

/** The answer for a roster and a month; both rarely change while the app is open. */
const known = new WeakMap<EngineContext, { readonly key: string; readonly answer: Promise<RetiringSoon> }>()

/** Who of the roster reaches the statutory age in `month` or the three months after it, soonest first. */
export function retiringSoon(context: EngineContext, month: string): Promise<RetiringSoon> {
  const { completeAt, cursor } = readFeed(context.database, 'roster')
  const key = `${completeAt} ${cursor} ${month}`
  const before = known.get(context)
  if (before?.key === key) return before.answer
  const answer = look(context, month)
  known.set(context, { key, answer })
  answer.catch(() => known.delete(context))
  return answer
}

async function look(context: EngineContext, from: string): Promise<RetiringSoon> {
  const until = addMonthsToMonth(from, MONTHS_AHEAD)
  const men = birthMonthsRetiring('m', from, until)
  const women = [...new Set([...birthMonthsRetiring('f50', from, until), ...birthMonthsRetiring('f55', from, until)])]
  const people: Retiring[] = []
  const last = lastPersonSeq(context.database)
  for (let after = 0; after < last; after += SLICE) {
    const slice = { after, upTo: after + SLICE }
    for (const person of activePeopleBornIn(context.database, slice, MALE, men)) take(people, person, 'm', false, from, until)
    for (const person of activePeopleBornIn(context.database, slice, FEMALE, women)) {
      const whose = categoryOf(FEMALE, person.personalIdentity)
      if (whose?.certain) take(people, person, whose.category, false, from, until)
      else for (const category of EITHER) take(people, person, category, true, from, until)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  people.sort((left, right) => (left.month === right.month ? (left.personId < right.personId ? -1 : 1) : left.month < right.month ? -1 : 1))
  return { total: people.length, until, people: people.slice(0, WORKBENCH_RETIRING_SHOWN) }
}

function take(people: Retiring[], { personId, name, birthDate }: AgeingPerson, category: RetirementCategory, assumed: boolean, from: string, until: string): void {
  const { month } = retirementFor(category, birthDate)
  if (month >= from && month <= until) people.push({ personId, name, month, category, assumed })
}
