import { CHANGE_DATE } from '../field.ts'
import { defineRule } from '../rule.ts'

/** A change later than the declaration month, or a birth date later than today. */
export const dateFuture = defineRule({
  id: 'DATE_FUTURE',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, context, report) {
    const birth = subject.value('birthDate')
    if (birth !== null && birth > context.today) report('birthDate', { field: 'birthDate', date: birth, latest: context.today })
    const field = CHANGE_DATE[subject.kind]
    const date = subject.value(field)
    if (date !== null && date > subject.latestChange) report(field, { field, date, latest: subject.latestChange, month: context.month })
  },
})
