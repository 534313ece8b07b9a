import type { RetirementCategory } from '../../domain/retirement.ts'
import type { Subject } from '../subject.ts'

/** 个人身份 AAC012: 工人 and 干部 decide a woman's age; nothing else does. */
const WORKER = '1'
const CADRE = '4'

/** Whose retirement rule holds. `certain` is false for a woman of unknown 个人身份: then the later age is taken. */
export function retirementCategory(subject: Subject): { category: RetirementCategory; certain: boolean } | null {
  const gender = subject.gender()
  if (gender === '1') return { category: 'm', certain: true }
  if (gender !== '2') return null
  const identity = subject.value('personalIdentity')
  if (identity === WORKER) return { category: 'f50', certain: true }
  return { category: 'f55', certain: identity === CADRE }
}
