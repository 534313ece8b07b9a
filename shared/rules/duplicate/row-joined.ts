import { defineRule } from '../rule.ts'

/** A further row of a person in a list that has a row for each insurance: together they are one declaration. */
export const rowJoined = defineRule({
  id: 'ROW_JOINED',
  severity: 'info',
  reads: ['idNumber'],
  check(subject, _context, report) {
    if (subject.joinedTo !== null) report('insurances', { firstRow: subject.joinedTo })
  },
})
