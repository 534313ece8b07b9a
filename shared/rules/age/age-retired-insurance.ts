import { WORK_INJURY } from '../../domain/insurance.ts'
import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'
import { standingOf } from './over-age.ts'

/** Past the retirement age, and an insurance other than 工伤 is ticked. Told once, at the first of them. */
export const ageRetiredInsurance = defineRule({
  id: 'AGE_RETIRED_INSURANCE',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    const others = subject.insurances.filter((insurance) => insurance !== WORK_INJURY)
    const [first] = others
    if (first === undefined) return
    const standing = standingOf(subject, context)
    // Where a woman's 个人身份 is unknown it is not sure that she is past the age: AGE_RETIRED asks.
    if (standing.state === 'retired' && standing.certain) report(insuranceField(first), { insurances: others, age: standing.age, month: standing.month })
  },
})
