import { bit, CODE_ELEMENTS, CODE_FIELDS } from '../field.ts'
import { operationTable } from '../read/operation-table.ts'
import { defineRule } from '../rule.ts'

/** Another word or a misspelling was read as the standard entry. */
export const codeNormalised = defineRule({
  id: 'CODE_NORMALISED',
  severity: 'info',
  reads: [],
  check(subject, context, report) {
    if (subject.aliased === 0) return
    for (const field of CODE_FIELDS) {
      if ((subject.aliased & bit(field)) === 0) continue
      const element = CODE_ELEMENTS[field]
      const code = subject.value(field) ?? ''
      const name = (element === undefined ? operationTable(subject.kind) : context.codes.table(element)).byCode(code)?.name ?? code
      report(field, { field, from: subject.text(field), code: element === undefined ? '' : code, name })
    }
  },
})
