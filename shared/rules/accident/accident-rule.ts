import type { AccidentContent, Injured } from '../../domain/accident-content.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { CivilMinute } from '../../domain/civil-minute.ts'
import type { CodePack } from '../../domain/code-pack.ts'
import type { Severity } from '../../domain/finding.ts'
import { WORK_INJURY } from '../../domain/insurance.ts'
import type { Participation, Person } from '../../domain/person.ts'
import type { RegionProfile } from '../../domain/region-profile.ts'
import type { RuleId } from '../../domain/rule-id.ts'
import { canonicalId } from '../../domain/id-number.ts'
import type { FindingParams } from '../rule.ts'

/** What the rules of a report may know of a person of the roster: also of one who has left. */
export interface CoveredPerson extends Pick<Person, 'name' | 'idNumber' | 'gender' | 'birthDate' | 'personalIdentity'> {
  readonly participations: readonly Pick<Participation, 'insurance' | 'insuredStatus' | 'wageFen' | 'from' | 'to'>[]
}

/** Everything that a rule of a report may look at beside it. */
export interface AccidentRuleContext {
  /** The minute in China that counts as now: by the bureau's clock where it is known. */
  readonly now: CivilMinute
  readonly profile: RegionProfile
  readonly codes: CodePack
  /** Null where this machine has no roster: what asks it stays silent. */
  readonly roster: { byIdNumber(canonicalId: string): CoveredPerson | null } | null
  /** The day on which recognition was applied for, where it was. */
  readonly recognitionOn: CalendarDate | null
}

/** Speaks of a field: of the accident by its name, of a person by `injuredField`; null for the whole report. */
export type AccidentReport = (field: string | null, params?: FindingParams, value?: string | null) => void

/** One rule of a report = one id = one file; pure, as the rules of declarations. */
export interface AccidentRule {
  readonly id: RuleId
  readonly severity: Severity
  check(content: AccidentContent, context: AccidentRuleContext, report: AccidentReport): void
}

/** How findings name a field of the person at a place of the list. */
export const injuredField = (index: number, field: Exclude<keyof Injured, 'key'>): string => `injured.${index}.${field}`

/** The person's number in one form; null where there is none. */
export const numberOf = ({ idNumber }: Pick<Injured, 'idNumber'>): string | null => (idNumber.trim() === '' ? null : canonicalId(idNumber))

/** What the roster says of the 工伤 participations of a person; null where it does not know the person. */
export function injuryCover(one: Pick<Injured, 'idNumber'>, { roster }: AccidentRuleContext): CoveredPerson['participations'] | null {
  const number = numberOf(one)
  const person = number === null ? null : (roster?.byIdNumber(number) ?? null)
  return person && person.participations.filter(({ insurance, insuredStatus }) => insurance === WORK_INJURY && insuredStatus !== '0')
}
