import { defineRule } from '../rule.ts'

/** The last character is not what the first 17 digits ask for (GB 11643-1999, ISO 7064 MOD 11-2). */
export const idChecksum = defineRule({
  id: 'ID_CHECKSUM',
  severity: 'error',
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, _context, report) {
    if (subject.id !== null && !subject.id.checksumRight) report('idNumber', { expected: subject.id.expectedCheck, found: subject.id.number.slice(-1) })
  },
})
