import { retirementFor } from '../../domain/retirement.ts'
import { categoryOf } from '../age/category.ts'
import { defineRule } from '../rule.ts'

/**
 * 在职转退休 before the statutory month of the rule of 2025-01-01 (facts 5.4). The category comes from the sex and the 个人身份 that the
 * roster knows; of a woman without one the later age is assumed, and the words say so. Within the elastic range (`elastic`) the person
 * may retire by an application of their own: params hold the range.
 */
export const opRetireTooEarly = defineRule({
  id: 'OP_RETIRE_TOO_EARLY',
  severity: 'warning',
  kinds: ['remove'],
  reads: ['operation', 'removedOn', 'idNumber', 'idType'],
  check(subject, context, report) {
    const on = subject.value('removedOn')?.slice(0, 7)
    if (subject.value('operation') !== 'retire' || on === undefined) return
    const person = subject.rosterPerson(context)
    const birth = subject.birthDate() ?? person?.birthDate ?? null
    const whose = categoryOf(subject.gender() ?? person?.gender ?? null, person?.personalIdentity ?? null)
    if (birth === null || whose === null) return
    const { category, certain } = whose
    const { month, oldMonth, years, months, earliest, latest } = retirementFor(category, birth)
    if (on >= month) return
    const workerMonth = certain ? month : retirementFor('f50', birth).month
    report('operation', { on, month, oldMonth, statutory: months === 0 ? `${years}` : `${years}+${months}`, category, certain, earliest, latest, elastic: on >= earliest, workerMonth })
  },
})
