import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'

/** Two insurances that exclude each other, usually 企业养老 and 机关养老. Told at the second. */
export const insuranceExclusive = defineRule({
  id: 'INSURANCE_EXCLUSIVE',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    for (const [one, other] of context.profile.exclusiveInsurances) {
      if (subject.has(one) && subject.has(other)) report(insuranceField(other), { insurances: [one, other] })
    }
  },
})
