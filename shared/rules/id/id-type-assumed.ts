import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'
import { typeOfReading } from '../read/read-id.ts'
import { RESIDENT } from '../read/read-id.ts'

/**
 * There is no column 证件类型, and the number itself says that it is no 居民身份证: the row is taken as the
 * document that the digits speak of. That all others are taken as 居民身份证 is said once for the file.
 */
export const idTypeAssumed = defineRule({
  id: 'ID_TYPE_ASSUMED',
  severity: 'info',
  reads: ['idNumber', 'idType'],
  check(subject, _context, report) {
    if ((subject.absent & bit('idType')) === 0 || subject.id === null) return
    const assumed = typeOfReading(subject.id)
    if (assumed !== RESIDENT) report('idNumber', { assumed })
  },
})
