import { isSameName } from '../../domain/person-name.ts'
import { defineRule } from '../rule.ts'

/** The roster has this number under another name. What the roster says of the operation is then another person's, and is not told. */
export const nameMismatch = defineRule({
  id: 'NAME_MISMATCH',
  severity: 'error',
  needs: ['roster'],
  reads: ['name', 'idNumber', 'idType'],
  spoils: ['operation'],
  check(subject, context, report) {
    const name = subject.value('name')
    const person = subject.rosterPerson(context)
    if (name !== null && person !== null && !isSameName(name, person.name)) report('name', { rosterName: person.name })
  },
})
