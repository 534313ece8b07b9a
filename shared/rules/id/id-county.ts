import { defineRule } from '../rule.ts'

/** The six-digit code was never in GB/T 2260. A warning only: some codes on real cards are in no list (facts 5.1). */
export const idCounty = defineRule({
  id: 'ID_COUNTY',
  severity: 'warning',
  reads: ['idNumber', 'idType'],
  check(subject, context, report) {
    if (subject.id === null || subject.id.kind === 'foreigner') return
    if (!context.codes.knowsRegion(subject.id.region)) report('idNumber', { region: subject.id.region })
  },
})
