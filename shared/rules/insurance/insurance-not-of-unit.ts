import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'

/** The unit does not take part in it: one finding an insurance. */
export const insuranceNotOfUnit = defineRule({
  id: 'INSURANCE_NOT_OF_UNIT',
  severity: 'error',
  needs: ['unit'],
  reads: [],
  check(subject, context, report) {
    const unit = context.unit?.insurances ?? []
    for (const insurance of subject.insurances) if (!unit.includes(insurance)) report(insuranceField(insurance), { insurance })
  },
})
