import { defineRule } from '../rule.ts'

/** The first two digits of the reason decide the operation (facts 3.7): 63 暂停, 64 终止, 65 在职转退休. */
const OPERATION_OF: Readonly<Record<string, string>> = { '63': 'suspend', '64': 'end', '65': 'retire' }
/** 人员险种调出单位 has reasons of its own, which 暂停 and 终止 may also have: 统筹范围内转出 and 转出统筹范围外. */
const MOVES: readonly string[] = ['6302', '6404']

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
    if (operation === 'moveOut' && MOVES.includes(reason)) return
    if (right !== undefined && right !== operation) report('reason', { reason, operation, right })
  },
})
