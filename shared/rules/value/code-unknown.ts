import { bit, CODE_ELEMENTS, CODE_FIELDS, INSURANCE_ELEMENT, insuranceField, maskOf } from '../field.ts'
import { operationTable } from '../read/operation-table.ts'
import { defineRule } from '../rule.ts'

const CODES = maskOf(CODE_FIELDS)

/** Not in the code table in any of the forms that are understood; the nearest entries are given. */
export const codeUnknown = defineRule({
  id: 'CODE_UNKNOWN',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, context, report) {
    if ((subject.unread & CODES) !== 0) {
      for (const field of CODE_FIELDS) {
        if ((subject.unread & bit(field)) === 0) continue
        const element = CODE_ELEMENTS[field]
        const table = element === undefined ? operationTable(subject.kind) : context.codes.table(element)
        const nearest = table.nearest(subject.text(field))
        // The verbs' codes are words of ours that nobody types.
        report(field, { field, text: subject.text(field), nearest: element === undefined ? nearest.map((entry) => entry.slice(entry.indexOf(' ') + 1)) : nearest })
      }
    }
    for (const insurance of subject.unreadInsurances) {
      if (insurance !== '*') report(insuranceField(insurance), { field: insuranceField(insurance), text: '', nearest: ['是', '否'] })
    }
    for (const piece of subject.unreadPieces) report('insurances', { field: 'insurances', text: piece, nearest: context.codes.table(INSURANCE_ELEMENT).nearest(piece) })
  },
})
