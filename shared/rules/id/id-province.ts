import { defineRule } from '../rule.ts'

/** The first two digits (of a foreigner's card the second and third) are no province of GB/T 2260. */
export const idProvince = defineRule({
  id: 'ID_PROVINCE',
  severity: 'error',
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.id === null) return
    const province = subject.id.region.slice(0, 2)
    if (!context.codes.knowsProvince(province)) report('idNumber', { province })
  },
})
