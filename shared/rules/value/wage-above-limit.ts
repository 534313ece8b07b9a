import { defineRule } from '../rule.ts'
import { limitedBase } from './base-limit.ts'

/** The wage is above the region's upper base limit of that month (facts 5.5): the limit becomes the base. */
export const wageAboveLimit = defineRule({
  id: 'WAGE_ABOVE_LIMIT',
  severity: 'warning',
  kinds: ['add'],
  reads: ['wageFen'],
  check(subject, context, report) {
    const limited = limitedBase(subject, context)
    if (limited?.side === 'above') report('wageFen', { wageFen: subject.wageFen, baseFen: limited.baseFen, insurance: limited.insurance, from: limited.month })
  },
})
