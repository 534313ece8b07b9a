import { ageOn } from '../../domain/date-arithmetic.ts'
import { retirementDay, retirementFor, type RetirementCategory } from '../../domain/retirement.ts'
import type { RuleContext } from '../context.ts'
import type { Subject } from '../subject.ts'
import { retirementCategory } from './category.ts'

/** Nobody retires before this age under any rule: most rows end here. */
const YOUNGEST = 50

/** How a person stands to the retirement age on the day of the change. */
export type Standing =
  | { readonly state: 'working' }
  | { readonly state: 'retired' | 'over-limit'; readonly category: RetirementCategory; readonly certain: boolean; readonly age: number; readonly month: string; readonly oldMonth: string; readonly statutory: string; readonly limit: number }

const WORKING: Standing = { state: 'working' }

/** Statutory age by the rule of 2025-01-01; over the region's upper age means more full years than it. */
export function standingOf(subject: Subject, context: RuleContext): Standing {
  const birth = subject.birthDate()
  if (birth === null) return WORKING
  const on = subject.referenceDate(context)
  const age = ageOn(birth, on)
  if (age < YOUNGEST) return WORKING
  const whose = retirementCategory(subject)
  if (whose === null) return WORKING
  const male = whose.category === 'm'
  const limit = male ? context.profile.overAge.male : context.profile.overAge.female
  let { category, certain } = whose
  if (on < retirementDay(category, birth)) {
    // A woman of unknown 个人身份 may still be a 工人, whose age is lower.
    if (certain || on < retirementDay('f50', birth)) return WORKING
    category = 'f50'
  } else certain = true
  const { month, oldMonth, years, months } = retirementFor(category, birth)
  return { state: age > limit ? 'over-limit' : 'retired', category, certain, age, month, oldMonth, statutory: months === 0 ? `${years}` : `${years}+${months}`, limit }
}
