import type { Severity } from '../domain/finding.ts'
import type { RuleId } from '../domain/rule-id.ts'
import type { ErrorParams } from '../result/app-error.ts'
import type { z } from 'zod'
import type { Need, RuleContext } from './context.ts'
import type { DeclarationKind, Field, FieldKey } from './field.ts'
import type { Subject } from './subject.ts'

export type FindingParams = z.infer<typeof ErrorParams>

/** How a rule speaks: at a field, with what its words need.  */
export type Report = (field: FieldKey | null, params?: FindingParams) => void

/** One rule = one id = one file. Rules are pure: they look and report, in the order of the registry. */
export interface Rule {
  readonly id: RuleId
  readonly severity: Severity
  readonly kinds: readonly DeclarationKind[]
  readonly needs: readonly Need[]
  /** The rule is passed over where one of these is spoilt, so that one cause gives one finding. */
  readonly reads: readonly Field[]
  /** What its finding makes useless to the rules behind it: the field that it points at, or others. */
  readonly spoils: readonly Field[] | 'field'
  check(subject: Subject, context: RuleContext, report: Report): void
}

type RuleParts = Pick<Rule, 'id' | 'severity' | 'reads' | 'check'> & Partial<Pick<Rule, 'kinds' | 'needs' | 'spoils'>>

/** A rule with the usual defaults: both kinds, nothing needed beside the row, nothing spoilt. */
export function defineRule(parts: RuleParts): Rule {
  return { kinds: ['add', 'remove'], needs: [], spoils: [], ...parts }
}
