import type { Finding } from '../../domain/finding.ts'
import type { RuleId } from '../../domain/rule-id.ts'
import type { Severity } from '../../domain/finding.ts'
import type { RuleContext } from '../context.ts'
import type { FindingParams } from '../rule.ts'
import type { FieldKey } from '../field.ts'

/** A finding about the whole file. */
export function fileFinding(ruleId: RuleId, severity: Severity, params: FindingParams = {}, field: FieldKey | null = null): Finding {
  return { ruleId, severity, row: null, column: null, field, value: null, params }
}

/** ROSTER_STALE, MONTH_CLOSED and ID_TYPE_ASSUMED are true of every row alike: said once for the file. */
export function contextFindings(context: RuleContext, typeAbsent: boolean): Finding[] {
  const findings: Finding[] = []
  if (context.calendar?.get(context.month) === false) findings.push(fileFinding('MONTH_CLOSED', 'warning', { month: context.month }))
  if (isRosterStale(context)) findings.push(fileFinding('ROSTER_STALE', 'warning', { days: context.rosterAgeDays, limit: context.profile.rosterStaleDays }))
  if (typeAbsent) findings.push(fileFinding('ID_TYPE_ASSUMED', 'info', { assumed: '01' }, 'idType'))
  return findings
}

/** The roster is there and older than the profile's limit; one that was never dated counts as old. */
export function isRosterStale(context: RuleContext): boolean {
  return context.roster !== null && (context.rosterAgeDays === null || context.rosterAgeDays > context.profile.rosterStaleDays)
}
