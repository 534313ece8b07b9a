import type { RetirementCategory } from '../../domain/retirement.ts'
import type { Subject } from '../subject.ts'

/** 个人身份 AAC012: 工人 and 干部 decide a woman's age; nothing else does. */
const WORKER = '1'
const CADRE = '4'

interface Category {
  readonly category: RetirementCategory
  readonly certain: boolean
}

/** Whose retirement rule holds, by what a row says. */
export const retirementCategory = (subject: Subject): Category | null => categoryOf(subject.gender(), subject.value('personalIdentity'))

/** Whose retirement rule holds. `certain` is false for a woman of unknown 个人身份: then the later age is taken. Null where the sex is unknown. */
export function categoryOf(gender: string | null, identity: string | null): Category | null {
  if (gender === '1') return { category: 'm', certain: true }
  if (gender !== '2') return null
  if (identity === WORKER) return { category: 'f50', certain: true }
  return { category: 'f55', certain: identity === CADRE }
}
