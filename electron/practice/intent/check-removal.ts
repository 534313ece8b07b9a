import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import type { FieldError } from '../../../shared/bureau/problem.ts'
import { identityErrors, insuranceErrors, required } from './check-content.ts'

/** The first two digits of the reason decide the operation: 63 暂停, 64 终止, 65 在职转退休; 险种调出单位 has two reasons alone. */
const REASONS_OF = { suspend: ['63'], end: ['64'], retire: ['65'], moveOut: ['6302', '6404'] } as const

/** What the bureau refuses to take in of a 减员; everything wrong is told at once. */
export function checkRemoval(content: RemoveContent): FieldError[] {
  const errors = identityErrors(content)
  if (content.operation === null) errors.push(required('operation', '减员类型没有填写。'))
  if (content.reason === null) errors.push(required('reason', '减员原因没有填写。'))
  else if (content.operation !== null && !REASONS_OF[content.operation].some((beginning) => content.reason?.startsWith(beginning))) errors.push({ field: 'reason', code: 'mismatch', words: '减员原因与减员类型不符。' })
  if (content.removedOn === null) errors.push(required('removedOn', '减员日期没有填写。'))
  return [...errors, ...insuranceErrors(content)]
}
