import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** 姓名 is empty. */
export const nameRequired = defineRule({
  id: 'NAME_REQUIRED',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, _context, report) {
    if (subject.isBlank('name') && (subject.absent & bit('name')) === 0) report('name')
  },
})
