import { bit, DATE_FIELDS, maskOf } from '../field.ts'
import { defineRule } from '../rule.ts'

const DATES = maskOf(DATE_FIELDS)

/** Not a date that exists (facts 5.7). A birth date of month and year alone needs an ID that completes it. */
export const dateFormat = defineRule({
  id: 'DATE_FORMAT',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, _context, report) {
    if ((subject.unread & DATES) !== 0) {
      for (const field of DATE_FIELDS) if ((subject.unread & bit(field)) !== 0) report(field, { field })
    }
    if (subject.birthMonthOnly && subject.id === null) report('birthDate', { field: 'birthDate' })
  },
})
