import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** The row names a person by name alone, and the roster has several of that name. */
export const nameAmbiguous = defineRule({
  id: 'NAME_AMBIGUOUS',
  severity: 'warning',
  needs: ['roster'],
  reads: ['name'],
  check(subject, context, report) {
    const name = subject.value('name')
    if (name === null || !(subject.isBlank('idNumber') || (subject.absent & bit('idNumber')) !== 0)) return
    const people = context.roster?.byName(name).length ?? 0
    if (people > 1) report('name', { people })
  },
})
