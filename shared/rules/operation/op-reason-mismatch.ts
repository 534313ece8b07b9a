import { defineRule } from '../rule.ts'
import { isMoveReason, operationOfReason } from './reasons.ts'

/** The reason does not belong to the operation. */
export const opReasonMismatch = defineRule({
  id: 'OP_REASON_MISMATCH',
  severity: 'error',
  kinds: ['remove'],
  reads: ['operation', 'reason'],
  check(subject, _context, report) {
    const operation = subject.value('operation')
    const reason = subject.value('reason')
    if (operation === null || reason === null) return
    const right = operationOfReason(reason)
    if (operation === 'moveOut' && isMoveReason(reason)) return
    if (right !== null && right !== operation) report('reason', { reason, operation, right })
  },
})
