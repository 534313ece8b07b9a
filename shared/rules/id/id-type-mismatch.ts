import { RESIDENCE_PERMIT, RESIDENT, typeOfReading } from '../read/read-id.ts'
import { defineRule } from '../rule.ts'

/** The number is of another kind of document than 证件类型 says: 810000… is a residence permit (16), 9… a foreigner's card (07). */
export const idTypeMismatch = defineRule({
  id: 'ID_TYPE_MISMATCH',
  severity: 'warning',
  reads: ['idNumber', 'idType'],
  check(subject, _context, report) {
    const given = subject.value('idType')
    if (subject.id === null || (given !== RESIDENT && given !== RESIDENCE_PERMIT) || subject.id.number.length !== 18) return
    const suggested = typeOfReading(subject.id)
    if (suggested === given) return
    report('idType', { given, suggested })
  },
})
