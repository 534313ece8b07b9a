import { defineRule } from '../rule.ts'
import { openDeclaration } from './open-declaration.ts'

/** The same person is being added and removed: the order has to be said (facts 5.6). */
export const addAndRemove = defineRule({
  id: 'ADD_AND_REMOVE',
  severity: 'warning',
  needs: ['drafts'],
  reads: ['idNumber'],
  check(subject, context, report) {
    const other = subject.kind === 'add' ? 'remove' : 'add'
    const open = openDeclaration(subject, context, other, ['draft', 'returned', 'confirmed', 'submitted', 'accepted'])
    if (open !== null && open.month === context.month) report('idNumber', { declarationId: open.declarationId, other, month: open.month })
  },
})
