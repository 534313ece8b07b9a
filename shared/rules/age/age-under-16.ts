import { ageOn } from '../../domain/date-arithmetic.ts'
import { defineRule } from '../rule.ts'

/** Under 16 on the participation date (劳动法 15). */
export const ageUnder16 = defineRule({
  id: 'AGE_UNDER_16',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    const birth = subject.birthDate()
    if (birth === null) return
    const on = subject.referenceDate(context)
    // A birth date after that day is told by DATE_FUTURE or ID_BIRTHDATE.
    const age = ageOn(birth, on)
    if (age < context.profile.minimumAge && birth <= context.today) report(subject.birthField(), { age, minimum: context.profile.minimumAge, birthDate: birth, on })
  },
})
