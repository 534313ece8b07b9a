import { insuranceField } from '../field.ts'
import { defineRule } from '../rule.ts'
import { ACTIVE, statusOf } from './right-operation.ts'

/** 减员, but that insurance is suspended or ended already, or never was here (facts 5.6). One finding an insurance. */
export const opRemoveNotActive = defineRule({
  id: 'OP_REMOVE_NOT_ACTIVE',
  severity: 'error',
  kinds: ['remove'],
  needs: ['roster'],
  reads: ['operation', 'idNumber', 'idType'],
  check(subject, context, report) {
    const person = subject.rosterPerson(context)
    if (person === null) return
    for (const insurance of subject.insurances) {
      const status = statusOf(person, insurance)
      if (status !== ACTIVE) report(insuranceField(insurance), { insurance, status: status ?? '0' })
    }
  },
})
