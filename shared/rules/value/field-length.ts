import { nameLength } from '../../domain/person-name.ts'
import { F, ID_NUMBER_LIMIT, TEXT_LIMITS, type Field } from '../field.ts'
import { defineRule } from '../rule.ts'

const LIMITS = Object.entries(TEXT_LIMITS) as [Field, number][]

/** Longer than the core systems keep: addresses 150, 调出单位 and 备注 200, other documents' numbers 22 characters. */
export const fieldLength = defineRule({
  id: 'FIELD_LENGTH',
  severity: 'error',
  reads: [],
  check(subject, _context, report) {
    for (const [field, limit] of LIMITS) {
      const text = subject.values[F[field]]
      if (text === null || text === undefined || text.length <= limit) continue
      const length = nameLength(text)
      if (length > limit) report(field, { field, length, limit })
    }
    const number = subject.value('idNumber')
    if (number !== null && subject.id === null && subject.idProblem === null && number.length > ID_NUMBER_LIMIT) report('idNumber', { field: 'idNumber', length: number.length, limit: ID_NUMBER_LIMIT })
  },
})
