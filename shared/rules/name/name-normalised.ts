import { defineRule } from '../rule.ts'

/** Outer blanks, invisible or full-width characters, a wrong middle dot or lower case were tidied (民委发〔2016〕33号: U+00B7). */
export const nameNormalised = defineRule({
  id: 'NAME_NORMALISED',
  severity: 'info',
  reads: ['name'],
  check(subject, _context, report) {
    const name = subject.value('name')
    if (name !== null && name !== subject.text('name')) report('name', { to: name })
  },
})
