import { injuredField, numberOf, type AccidentRule } from './accident-rule.ts'

/** The same person twice in one report; 15-digit, 18-digit and x/X forms are one person. Said at the later one. */
export const accidentInjuredTwice: AccidentRule = {
  id: 'ACCIDENT_INJURED_TWICE',
  severity: 'error',
  check(content, _context, report) {
    const seen = new Map<string, number>()
    for (const [index, one] of content.injured.entries()) {
      const number = numberOf(one)
      if (number === null) continue
      const first = seen.get(number)
      if (first === undefined) seen.set(number, index)
      else report(injuredField(index, 'idNumber'), { first: first + 1, second: index + 1 })
    }
  },
}
