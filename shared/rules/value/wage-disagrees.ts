import { defineRule } from '../rule.ts'

/** 正常参保, AAC008. */
const ACTIVE = '1'

/** Differs from the wage that is registered for the same person in the unit's other insurances (facts 5.5). */
export const wageDisagrees = defineRule({
  id: 'WAGE_DISAGREES',
  severity: 'warning',
  kinds: ['add'],
  needs: ['roster'],
  reads: ['wageFen', 'operation', 'idNumber', 'idType'],
  check(subject, context, report) {
    if (subject.wageFen === null) return
    const other = subject.rosterPerson(context)?.participations.find((one) => one.insuredStatus === ACTIVE && one.wageFen !== subject.wageFen && !subject.has(one.insurance))
    if (other !== undefined) report('wageFen', { wageFen: subject.wageFen, registeredFen: other.wageFen, insurance: other.insurance })
  },
})
