import { defineRule } from '../rule.ts'

/** The first two digits of the reason decide the operation (facts 3.7): 63 暂停, 64 终止, 65 在职转退休. */
const OPERATION_OF: Readonly<Record<string, string>> = { '63': 'suspend', '64': 'end', '65': 'retire' }

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
    const right = OPERATION_OF[reason.slice(0, 2)]
    if (right !== undefined && right !== operation) report('reason', { reason, operation, right })
  },
})
