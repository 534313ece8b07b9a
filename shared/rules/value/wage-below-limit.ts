import { defineRule } from '../rule.ts'
import { limitedBase } from './base-limit.ts'

/** The wage is below the region's lower base limit of that month (facts 5.5): the limit becomes the base. */
export const wageBelowLimit = defineRule({
  id: 'WAGE_BELOW_LIMIT',
  severity: 'warning',
  kinds: ['add'],
  reads: ['wageFen'],
  check(subject, context, report) {
    const limited = limitedBase(subject, context)
    if (limited?.side === 'below') report('wageFen', { wageFen: subject.wageFen, baseFen: limited.baseFen, insurance: limited.insurance, from: limited.month })
  },
})
