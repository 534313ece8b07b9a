import { defineRule } from '../rule.ts'

/** 续保, but the roster has no such person. */
export const opResumeButUnknown = defineRule({
  id: 'OP_RESUME_BUT_UNKNOWN',
  severity: 'error',
  kinds: ['add'],
  needs: ['roster'],
  reads: ['operation', 'idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.value('operation') === 'resume' && subject.canonicalId !== null && subject.rosterPerson(context) === null) report('operation', { right: 'new' })
  },
})
