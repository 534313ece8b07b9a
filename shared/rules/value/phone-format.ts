import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** Neither a mobile nor a landline number. */
export const phoneFormat = defineRule({
  id: 'PHONE_FORMAT',
  severity: 'warning',
  kinds: ['add'],
  reads: [],
  check(subject, _context, report) {
    if ((subject.unread & bit('mobile')) !== 0) report('mobile', { length: subject.value('mobile')?.length ?? 0 })
  },
})
