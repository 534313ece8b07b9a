import { defineRule } from '../rule.ts'
import { isActiveHere } from './right-operation.ts'

/** 调入, but the person is active in this very unit. */
export const opTransferButHere = defineRule({
  id: 'OP_TRANSFER_BUT_HERE',
  severity: 'error',
  kinds: ['add'],
  needs: ['roster'],
  reads: ['operation', 'idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.value('operation') !== 'transfer') return
    const person = subject.rosterPerson(context)
    if (person !== null && isActiveHere(person)) report('operation')
  },
})
