import { defineRule } from '../rule.ts'

/** The same person a second time in the file; 18-digit, x/X and 15-digit forms are one person. The first row stays. */
export const duplicateInFile = defineRule({
  id: 'DUPLICATE_IN_FILE',
  severity: 'error',
  reads: ['idNumber'],
  check(subject, _context, report) {
    if (subject.seen === null || subject.canonicalId === null || subject.row === null || subject.joinedTo !== null) return
    const firstRow = subject.seen.get(subject.canonicalId)
    if (firstRow === undefined) subject.seen.set(subject.canonicalId, subject.row)
    else report('idNumber', { firstRow })
  },
})
