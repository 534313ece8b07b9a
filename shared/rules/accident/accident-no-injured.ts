import type { AccidentRule } from './accident-rule.ts'

/** A report without injured persons. */
export const accidentNoInjured: AccidentRule = {
  id: 'ACCIDENT_NO_INJURED',
  severity: 'error',
  check(content, _context, report) {
    if (content.injured.length === 0) report('injured')
  },
}
