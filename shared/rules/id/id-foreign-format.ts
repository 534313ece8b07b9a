import { FOREIGNER_CARD } from '../read/read-id.ts'
import { defineRule } from '../rule.ts'

/** Usual forms of documents that are not built by GB 11643 (facts 5.2, general knowledge: doubt, never block). */
const FORMS: Readonly<Record<string, RegExp>> = {
  '04': /^[HM]\d{8}(\d{2})?$/,
  '05': /^[HM]\d{8}(\d{2})?$/,
  '06': /^(\d{8}|\d{10}(\([A-Z]\)|[A-Z])?)$/,
  [FOREIGNER_CARD]: /^[A-Z]{3}\d{12}$/,
  '08': /^[A-Z0-9]{5,17}$/,
}

/** A passport, travel permit or old permanent-residence card in an unusual form. */
export const idForeignFormat = defineRule({
  id: 'ID_FOREIGN_FORMAT',
  severity: 'warning',
  reads: ['idNumber', 'idType'],
  check(subject, _context, report) {
    const number = subject.value('idNumber')
    if (number === null || subject.readAs === null) return
    if (subject.readAs === FOREIGNER_CARD && number.length === 18) {
      // A card of 2023 begins with 9; everything else about it is judged as a resident number.
      if (!number.startsWith('9')) report('idNumber', { idType: subject.readAs })
      return
    }
    const form = FORMS[subject.readAs]
    if (form !== undefined && !form.test(number)) report('idNumber', { idType: subject.readAs })
  },
})
