import { bit, TEXT_LIMITS, type Field } from '../field.ts'
import { defineRule } from '../rule.ts'

const TEXTS = Object.keys(TEXT_LIMITS) as Field[]

/** A free text (address, former unit, remark) whose cell is a formula error: #N/A would go to the bureau as an address. */
export const cellError = defineRule({
  id: 'CELL_ERROR',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, _context, report) {
    if (subject.broken === 0) return
    for (const field of TEXTS) if ((subject.broken & bit(field)) !== 0) report(field, { field })
  },
})
