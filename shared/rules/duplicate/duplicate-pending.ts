import { defineRule } from '../rule.ts'
import { openDeclaration } from './open-declaration.ts'

/** A confirmed or submitted declaration of this person is not yet answered. */
export const duplicatePending = defineRule({
  id: 'DUPLICATE_PENDING',
  severity: 'error',
  needs: ['drafts'],
  reads: ['idNumber'],
  check(subject, context, report) {
    const open = openDeclaration(subject, context, subject.kind, ['confirmed', 'submitted'])
    if (open !== null) report('idNumber', { declarationId: open.declarationId, state: open.state })
  },
})
