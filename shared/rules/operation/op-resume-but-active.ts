import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'
import { statusOf, SUSPENDED } from './right-operation.ts'

/** 续保, but that insurance is not suspended (facts 5.6: xx险种不为暂停缴费状态). One finding an insurance. */
export const opResumeButActive = defineRule({
  id: 'OP_RESUME_BUT_ACTIVE',
  severity: 'error',
  kinds: ['add'],
  needs: ['roster'],
  reads: ['operation', 'idNumber', 'idType'],
  spoils: ['operation'],
  check(subject, context, report) {
    if (subject.value('operation') !== 'resume') return
    const person = subject.rosterPerson(context)
    if (person === null) return
    for (const insurance of subject.insurances) {
      const status = statusOf(person, insurance)
      if (status !== SUSPENDED) report(insuranceField(insurance), { insurance, status: status ?? '0' })
    }
  },
})
