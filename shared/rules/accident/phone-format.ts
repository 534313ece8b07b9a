import { readPhone } from '../../domain/phone.ts'
import { injuredField, type AccidentRule } from './accident-rule.ts'

/** A telephone number that is neither a mobile nor a landline: of the reporter, a witness or an injured person. */
export const accidentPhoneFormat: AccidentRule = {
  id: 'PHONE_FORMAT',
  severity: 'warning',
  check(content, _context, report) {
    const hold = (field: string, phone: string | null): void => {
      if (phone !== null && phone.trim() !== '' && readPhone(phone) === null) report(field, { length: phone.trim().length })
    }
    hold('reporterPhone', content.reporterPhone)
    for (const [index, { phone }] of content.witnesses.entries()) hold(`witnesses.${index}.phone`, phone)
    for (const [index, { phone }] of content.injured.entries()) hold(injuredField(index, 'phone'), phone)
  },
}
