import { defineRule } from '../rule.ts'
import { standingOf } from './over-age.ts'

/** Over the region's upper age for 超龄人员: not even 工伤 is open. */
export const ageOverLimit = defineRule({
  id: 'AGE_OVER_LIMIT',
  severity: 'error',
  kinds: ['add'],
  reads: [],
  check(subject, context, report) {
    const standing = standingOf(subject, context)
    if (standing.state === 'over-limit') report(subject.birthField(), { age: standing.age, limit: standing.limit })
  },
})
