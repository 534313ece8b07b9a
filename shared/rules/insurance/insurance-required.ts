import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** No insurance is ticked, and no cell is there that could not be read. */
export const insuranceRequired = defineRule({
  id: 'INSURANCE_REQUIRED',
  severity: 'error',
  reads: [],
  check(subject, _context, report) {
    if (subject.insurances.length === 0 && subject.unreadInsurances.length === 0 && (subject.absent & bit('insurances')) === 0) report('insurances')
  },
})
