import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** Not an amount above zero with at most two decimals. */
export const wageFormat = defineRule({
  id: 'WAGE_FORMAT',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  spoils: 'field',
  check(subject, _context, report) {
    if ((subject.unread & bit('wageFen')) !== 0) report('wageFen')
  },
})
