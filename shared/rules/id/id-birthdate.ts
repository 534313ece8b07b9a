import { defineRule } from '../rule.ts'

/** The birth date in a resident ID does not exist, is before 1900 or after today. */
export const idBirthdate = defineRule({
  id: 'ID_BIRTHDATE',
  severity: 'error',
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.id === null || subject.id.birthDate !== null) return
    const { number } = subject.id
    const digits = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14)
    report('idNumber', { birthDate: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`, today: context.today })
  },
})
