import { maskId } from '../../domain/mask.ts'
import { defineRule } from '../rule.ts'

/** Blanks, full-width and invisible characters, a leading apostrophe or a lower-case x were tidied. */
export const idNormalised = defineRule({
  id: 'ID_NORMALISED',
  severity: 'info',
  reads: ['idNumber'],
  check(subject, _context, report) {
    const number = subject.value('idNumber')
    if (number !== null && number !== subject.text('idNumber')) report('idNumber', { to: maskId(number) })
  },
})
