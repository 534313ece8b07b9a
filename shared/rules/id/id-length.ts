import { RESIDENCE_PERMIT } from '../read/read-id.ts'
import { defineRule } from '../rule.ts'

/** A resident ID has 15 or 18 characters; a 港澳台居民居住证 has 18 (GB 11643-1999; 国办发〔2018〕81号). */
export const idLength = defineRule({
  id: 'ID_LENGTH',
  severity: 'error',
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, _context, report) {
    const length = subject.value('idNumber')?.length ?? 0
    const permitOf15 = subject.readAs === RESIDENCE_PERMIT && length === 15
    if (subject.idProblem === 'length' || permitOf15) report('idNumber', { length, expected: subject.readAs === RESIDENCE_PERMIT ? ['18'] : ['18', '15'] })
  },
})
