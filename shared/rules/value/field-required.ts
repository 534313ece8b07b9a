import { bit, F, FIELDS, type Field } from '../field.ts'
import { defineRule } from '../rule.ts'
import { typeOfReading } from '../read/read-id.ts'

/** Required fields with a rule of their own. */
const OTHERS: ReadonlySet<Field> = new Set(['name', 'idNumber', 'insurances'])

/**
 * A required field (of the region's profile) is empty. A missing column is told once for the file, not here.
 * An empty 证件类型 beside a sound number carries the type that the digits speak of, to be taken by one click.
 */
export const fieldRequired = defineRule({
  id: 'FIELD_REQUIRED',
  severity: 'error',
  reads: [],
  check(subject, context, report) {
    if ((subject.blank & ~subject.absent) === 0) return
    for (const name of context.profile.required[subject.kind]) {
      const index = F[name as Field]
      const field = index === undefined ? undefined : FIELDS[index]
      if (field === undefined || OTHERS.has(field)) continue
      const mask = bit(field)
      if ((subject.blank & mask) === 0 || (subject.absent & mask) !== 0) continue
      const { id } = subject
      const suggested = field === 'idType' && id !== null && id.checksumRight && id.birthDate !== null ? typeOfReading(id) : null
      report(field, { field, suggested })
    }
  },
})
