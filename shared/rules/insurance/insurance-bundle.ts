import { insuranceField } from '../field.ts'
import type { RuleContext } from '../context.ts'
import { ACTIVE, statusOf } from '../operation/right-operation.ts'
import { defineRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 险种 of a bundle that this row is about: of a 增员 those that the unit takes part in, of a 减员 those that the person has here now. */
function asked(bundle: readonly string[], subject: Subject, context: RuleContext): string[] {
  if (subject.kind === 'add') return bundle.filter((insurance) => context.unit === null || context.unit.insurances.includes(insurance))
  const person = subject.rosterPerson(context)
  return person === null ? [] : bundle.filter((insurance) => statusOf(person, insurance) === ACTIVE)
}

/** Insurances that the region bundles (医疗, 生育, 大额) are ticked only in part: they are joined together, and left together. */
export const insuranceBundle = defineRule({
  id: 'INSURANCE_BUNDLE',
  severity: 'error',
  reads: [],
  check(subject, context, report) {
    for (const bundle of context.profile.insuranceBundles) {
      const together = asked(bundle, subject, context)
      const missing = together.filter((insurance) => !subject.has(insurance))
      const [first] = missing
      if (first === undefined || missing.length === together.length || together.some((insurance) => subject.isInsuranceUnread(insurance))) continue
      report(insuranceField(first), { bundle: together, missing, ...(subject.kind === 'remove' && { leaving: true }) })
    }
  },
})
