import { defineRule } from '../rule.ts'

/** The declaration month is closed by the bureau's calendar. For a file it is said once; for a draft, with the draft. */
export const monthClosed = defineRule({
  id: 'MONTH_CLOSED',
  severity: 'warning',
  needs: ['calendar'],
  reads: [],
  check(subject, context, report) {
    if (subject.row === null && context.calendar?.get(context.month) === false) report(null, { month: context.month })
  },
})
