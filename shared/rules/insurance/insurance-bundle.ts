import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'

/** Insurances that the region bundles (医疗, 生育, 大额) are ticked only in part. What the unit does not have is not asked for. */
export const insuranceBundle = defineRule({
  id: 'INSURANCE_BUNDLE',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    for (const bundle of context.profile.insuranceBundles) {
      const asked = context.unit === null ? bundle : bundle.filter((insurance) => context.unit?.insurances.includes(insurance))
      const missing = asked.filter((insurance) => !subject.has(insurance))
      const [first] = missing
      if (first === undefined || missing.length === asked.length || asked.some((insurance) => subject.isInsuranceUnread(insurance))) continue
      report(insuranceField(first), { bundle: asked, missing })
    }
  },
})
