import { defineRule } from '../rule.ts'
import { standingOf } from './over-age.ts'

/** Past the statutory retirement age on the participation date: a 超龄人员, for whom only 工伤 is open. */
export const ageRetired = defineRule({
  id: 'AGE_RETIRED',
  severity: 'warning',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    const standing = standingOf(subject, context)
    if (standing.state !== 'retired') return
    const { age, month, oldMonth, statutory, certain, category } = standing
    report(subject.birthField(), { age, month, oldMonth, statutory, certain, category })
  },
})
