import { CHANGE_DATE } from '../field.ts'
import { defineRule } from '../rule.ts'

/** 参保日期 or 减员日期 earlier than the region's window (facts 5.7: usually three months before today). */
export const dateBackdated = defineRule({
  id: 'DATE_BACKDATED',
  severity: 'error',
  reads: [],
  check(subject, context, report) {
    const field = CHANGE_DATE[subject.kind]
    const date = subject.value(field)
    if (date !== null && date < subject.earliestChange) report(field, { field, date, earliest: subject.earliestChange, months: context.profile.backdatingMonths })
  },
})
