import { defineRule } from '../rule.ts'
import { isActiveHere, isSuspendedHere } from './right-operation.ts'

/**
 * 新参保, but the roster has the person. `right` names what to do, so that nobody is sent round: resume where
 * something is suspended, none where all that there is runs, counter where everything has ended (neither
 * operation is open then).
 */
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
    if (person !== null) report('operation', { right: isSuspendedHere(person) ? 'resume' : isActiveHere(person) ? 'none' : 'counter' })
  },
})
