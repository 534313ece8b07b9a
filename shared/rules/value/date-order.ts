import { defineRule } from '../rule.ts'

/** 出生 < 参加工作 ≤ 参保 is broken. The pair is in the params; the finding stands at 参加工作日期, which both pairs share. */
export const dateOrder = defineRule({
  id: 'DATE_ORDER',
  severity: 'error',
  kinds: ['add'],
  reads: ['workStartDate'],
  check(subject, context, report) {
    const work = subject.value('workStartDate')
    if (work === null) return
    const birth = subject.birthDate()
    if (birth !== null && work <= birth) {
      report('workStartDate', { pair: 'birthDate<workStartDate', earlier: birth, later: work })
      return
    }
    const from = subject.referenceDate(context)
    if (work > from) report('workStartDate', { pair: 'workStartDate<=insuredFrom', earlier: work, later: from })
  },
})
