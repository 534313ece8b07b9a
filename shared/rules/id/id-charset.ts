import { defineRule } from '../rule.ts'

/** A resident ID is made of digits; only the last of 18 may be X. */
export const idCharset = defineRule({
  id: 'ID_CHARSET',
  severity: 'error',
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, _context, report) {
    if (subject.idProblem !== 'charset') return
    const number = subject.value('idNumber') ?? ''
    const position = [...number].findIndex((character, index) => !(character >= '0' && character <= '9') && !(character === 'X' && index === 17))
    report('idNumber', { position: position + 1, character: number[position] ?? '' })
  },
})
