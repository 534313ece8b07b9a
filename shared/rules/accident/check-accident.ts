import type { AccidentContent } from '../../domain/accident-content.ts'
import type { Finding } from '../../domain/finding.ts'
import { accidentBeforeCover } from './accident-before-cover.ts'
import { accidentDeath48h } from './accident-death-48h.ts'
import { accidentInjuredTwice } from './accident-injured-twice.ts'
import { accidentNoInjured } from './accident-no-injured.ts'
import { accidentNotOnRoster } from './accident-not-on-roster.ts'
import { accidentRecognitionDue } from './accident-recognition-due.ts'
import { accidentReportLate } from './accident-report-late.ts'
import type { AccidentRule, AccidentRuleContext } from './accident-rule.ts'
import { accidentTimeOrder } from './accident-time-order.ts'
import { checkIdentity } from './check-identity.ts'
import { accidentCodeUnknown } from './code-unknown.ts'
import { accidentFieldLength } from './field-length.ts'
import { accidentFieldRequired } from './field-required.ts'
import { accidentPhoneFormat } from './phone-format.ts'

/** The rules of a report, in the order in which they speak: first what a field says by itself, then times, people, cover and clocks. */
export const ACCIDENT_RULES: readonly AccidentRule[] = [
  accidentFieldRequired, accidentFieldLength, accidentCodeUnknown, accidentPhoneFormat, accidentTimeOrder, accidentNoInjured, accidentInjuredTwice,
  accidentNotOnRoster, accidentBeforeCover, accidentDeath48h, accidentReportLate, accidentRecognitionDue,
]

/** Everything that the rules have to say about a report; row and column are null. Never stops at the first. */
export function checkAccident(content: AccidentContent, context: AccidentRuleContext): Finding[] {
  const findings = content.injured.flatMap((one, index) => checkIdentity(one, index, context))
  // A person whose name or number is wrong is not told besides that the roster does not know him.
  const spoilt = new Set(findings.flatMap(({ field, severity }) => (severity === 'error' && field !== null ? [field.replace(/\.\w+$/, '.idNumber')] : [])))
  for (const rule of ACCIDENT_RULES) {
    rule.check(content, context, (field, params = {}, value = null) => {
      const ofRoster = rule.id === 'ACCIDENT_NOT_ON_ROSTER' || rule.id === 'ACCIDENT_BEFORE_COVER'
      if (!(ofRoster && field !== null && spoilt.has(field))) findings.push({ ruleId: rule.id, severity: rule.severity, row: null, column: null, field, value, params })
    })
  }
  return findings
}
