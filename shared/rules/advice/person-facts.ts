import type { CalendarDate } from '../../domain/calendar-date.ts'
import { addMonths, ageOn, lastDayOf } from '../../domain/date-arithmetic.ts'
import { readIdNumber, tidyIdNumber } from '../../domain/id-number.ts'
import { retirementDay, retirementFor, type Retirement, type RetirementCategory } from '../../domain/retirement.ts'
import { categoryOf } from '../age/category.ts'
import type { RuleContext } from '../context.ts'

/** What is typed or known of a person; the number says more surely what it says. */
export interface PersonSource {
  readonly idNumber: string
  readonly gender: string | null
  readonly birthDate: CalendarDate | null
  readonly personalIdentity: string | null
}

export interface KnownFacts {
  readonly birthDate: CalendarDate | null
  readonly gender: string | null
  /** Full years today. */
  readonly age: number | null
  readonly retirement: (Retirement & { readonly category: RetirementCategory; readonly assumed: boolean; readonly reached: boolean }) | null
  /** Past the statutory age on the day of the change. */
  readonly overAge: boolean
}

/** Birth date, sex, age and retirement by the rule of 2025-01-01 (facts 5.4); `on` is the day of the change. */
export function personFacts(source: PersonSource, on: CalendarDate, today: CalendarDate): KnownFacts {
  const reading = readIdNumber(tidyIdNumber(source.idNumber), today)
  const read = typeof reading !== 'string' && reading.checksumRight && reading.birthDate !== null ? reading : null
  const birthDate = read?.birthDate ?? source.birthDate
  const gender = read?.gender ?? source.gender
  const whose = categoryOf(gender, source.personalIdentity)
  const age = birthDate === null ? null : ageOn(birthDate, today)
  if (birthDate === null || whose === null) return { birthDate, gender, age, retirement: null, overAge: false }
  const retirement = retirementFor(whose.category, birthDate)
  return {
    birthDate, gender, age,
    retirement: { ...retirement, category: whose.category, assumed: !whose.certain, reached: today.slice(0, 7) >= retirement.month },
    overAge: on >= retirementDay(whose.category, birthDate),
  }
}

/** The days on which a change may lie, both included: the region's window back from today, and the declaration month's end. */
export const changeWindow = (context: Pick<RuleContext, 'today' | 'month' | 'profile'>): { earliest: CalendarDate; latest: CalendarDate } => ({
  earliest: addMonths(context.today, -context.profile.backdatingMonths), latest: lastDayOf(context.month),
})

/** 个人身份 AAC012 of a pupil or student: whoever works as one is an 实习生. */
const STUDENT = '3'

/** People for whom 工伤 alone is declared: by their 参保身份 AAC066, as the code table marks it (多重工伤, 新业态工伤, 超龄工伤), and 实习生. */
export const isInjuryOnlyPerson = ({ insuredIdentity, personalIdentity }: { readonly insuredIdentity: string | null; readonly personalIdentity: string | null }, codes: RuleContext['codes']): boolean =>
  personalIdentity === STUDENT || (insuredIdentity !== null && codes.table('AAC066').byCode(insuredIdentity)?.injuryOnly === '1')
