import { WORK_INJURY } from '../../domain/insurance.ts'
import { baseLimitOf, type BaseLimit } from '../../domain/region-profile.ts'
import type { RuleContext } from '../context.ts'
import type { Subject } from '../subject.ts'

const ANY = ['*']

/** What the limits of the month make of a wage: the first insurance that takes another base, and that base in fen. */
export interface Limited {
  readonly side: 'below' | 'above'
  readonly insurance: string
  readonly baseFen: number
  readonly month: string
}

/** Compares the wage with the base limits of the month in which the change begins; null where they leave it alone. */
export function limitedBase(subject: Subject, context: RuleContext): Limited | null {
  const wage = subject.wageFen
  if (wage === null) return null
  const { profile } = context
  const month = subject.referenceDate(context).slice(0, 7)
  for (const insurance of subject.insurances.length === 0 ? ANY : subject.insurances) {
    if (insurance === WORK_INJURY && !profile.injuryBaseLimited) continue
    const limit: BaseLimit | null = baseLimitOf(profile, insurance, month)
    if (limit === null) continue
    if (wage < limit.lowerFen) return { side: 'below', insurance, baseFen: limit.lowerFen, month: limit.from }
    if (wage > limit.upperFen) return { side: 'above', insurance, baseFen: limit.upperFen, month: limit.from }
  }
  return null
}
