import { defineRule } from '../rule.ts'

/** The typed 性别 disagrees with the 17th digit of the resident ID (odd 男, even 女). */
export const genderMismatch = defineRule({
  id: 'GENDER_MISMATCH',
  severity: 'error',
  kinds: ['add'],
  reads: ['gender', 'idNumber', 'idType'],
  spoils: 'field',
  check(subject, _context, report) {
    const typed = subject.value('gender')
    if (typed !== null && subject.id !== null && typed !== subject.id.gender) report('gender', { typed, byId: subject.id.gender })
  },
})
