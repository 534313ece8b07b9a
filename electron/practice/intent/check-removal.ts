import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import type { FieldError } from '../../../shared/bureau/problem.ts'
import { identityErrors, insuranceErrors, required } from './check-content.ts'

/** The first two digits of the reason decide the operation: 63 暂停, 64 终止, 65 在职转退休. */
const REASONS_OF = { suspend: '63', end: '64', retire: '65' } as const

/** What the bureau refuses to take in of a 减员; everything wrong is told at once. */
export function checkRemoval(content: RemoveContent): FieldError[] {
  const errors = identityErrors(content)
  if (content.operation === null) errors.push(required('operation', '减员类型没有填写。'))
  if (content.reason === null) errors.push(required('reason', '减员原因没有填写。'))
  else if (content.operation !== null && !content.reason.startsWith(REASONS_OF[content.operation])) errors.push({ field: 'reason', code: 'mismatch', words: '减员原因与减员类型不符。' })
  if (content.removedOn === null) errors.push(required('removedOn', '减员日期没有填写。'))
  return [...errors, ...insuranceErrors(content)]
}
