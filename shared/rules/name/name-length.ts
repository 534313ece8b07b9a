import { NAME_MAX, nameLength } from '../../domain/person-name.ts'
import { defineRule } from '../rule.ts'

/** A single character, or more than the 50 that 民委发〔2016〕33号 asks every system to hold. */
export const nameLengthRule = defineRule({
  id: 'NAME_LENGTH',
  severity: 'error',
  reads: ['name'],
  spoils: 'field',
  check(subject, _context, report) {
    const name = subject.value('name')
    if (name === null || (name.length >= 4 && name.length <= NAME_MAX)) return
    const length = nameLength(name)
    if (length < 2 || length > NAME_MAX) report('name', { length, max: NAME_MAX })
  },
})
