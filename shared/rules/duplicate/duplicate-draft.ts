import { defineRule } from '../rule.ts'
import { openDeclaration } from './open-declaration.ts'

/** An open draft or a returned declaration of this person exists: that one is to be edited, not doubled (facts 5.6). */
export const duplicateDraft = defineRule({
  id: 'DUPLICATE_DRAFT',
  severity: 'error',
  needs: ['drafts'],
  reads: ['idNumber'],
  check(subject, context, report) {
    const open = openDeclaration(subject, context, subject.kind, ['draft', 'returned'])
    if (open !== null) report('idNumber', { declarationId: open.declarationId, state: open.state })
  },
})
