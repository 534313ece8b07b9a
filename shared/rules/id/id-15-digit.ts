import { maskId } from '../../domain/mask.ts'
import { defineRule } from '../rule.ts'

/** A number of the first generation (invalid as a card since 2013-01-01). The 18-digit form is offered, never taken by itself. */
export const id15Digit = defineRule({
  id: 'ID_15_DIGIT',
  severity: 'warning',
  reads: ['idNumber', 'idType'],
  check(subject, _context, report) {
    if (subject.id?.number.length !== 15 || subject.canonicalId === null) return
    report('idNumber', { upgraded: subject.canonicalId, upgradedMasked: maskId(subject.canonicalId) })
  },
})
