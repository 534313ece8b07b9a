import type { AccidentContent, Injured } from '../../domain/accident-content.ts'
import { nameLength } from '../../domain/person-name.ts'
import { ACCIDENT_LIMITS, INJURED_LIMITS } from './accident-fields.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

/** A text is longer than the forms keep; counted in characters, not in code units. */
export const accidentFieldLength: AccidentRule = {
  id: 'FIELD_LENGTH',
  severity: 'error',
  check(content, _context, report) {
    const hold = (path: string, value: unknown, limit: number): void => {
      if (typeof value !== 'string' || value.length <= limit) return
      const length = nameLength(value)
      if (length > limit) report(path, { field: path, length, limit })
    }
    for (const [field, limit] of Object.entries(ACCIDENT_LIMITS)) hold(field, content[field as keyof AccidentContent], limit)
    for (const [index, one] of content.injured.entries()) {
      for (const [field, limit] of Object.entries(INJURED_LIMITS)) hold(injuredField(index, field as keyof Omit<Injured, 'key'>), one[field as keyof Injured], limit)
    }
  },
}
