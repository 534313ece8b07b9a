import { defineRule } from '../rule.ts'

/** The typed 出生日期 disagrees with the resident ID; a month alone is compared as a month. */
export const birthdateMismatch = defineRule({
  id: 'BIRTHDATE_MISMATCH',
  severity: 'error',
  kinds: ['add'],
  reads: ['birthDate', 'idNumber', 'idType'],
  spoils: 'field',
  check(subject, _context, report) {
    const typed = subject.value('birthDate')
    const byId = subject.id?.birthDate ?? null
    if (typed === null || byId === null || typed === byId) return
    if (subject.birthMonthOnly && typed.slice(0, 7) === byId.slice(0, 7)) return
    report('birthDate', { typed, byId })
  },
})
