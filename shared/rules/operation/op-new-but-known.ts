import { defineRule } from '../rule.ts'
import { isActiveHere } from './right-operation.ts'

/** 新参保, but the roster has the person. `right` names what to do: resume, or nothing where every ticked insurance already runs. */
export const opNewButKnown = defineRule({
  id: 'OP_NEW_BUT_KNOWN',
  severity: 'error',
  kinds: ['add'],
  needs: ['roster'],
  reads: ['operation', 'idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.value('operation') !== 'new') return
    const person = subject.rosterPerson(context)
    if (person !== null) report('operation', { right: isActiveHere(person) ? 'none' : 'resume' })
  },
})
