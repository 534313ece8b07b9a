import type { Injured } from '../../domain/accident-content.ts'
import type { Finding } from '../../domain/finding.ts'
import { dateOfMinute } from '../../domain/civil-minute.ts'
import { isAvailable, type RuleContext } from '../context.ts'
import { Reporter } from '../engine/reporter.ts'
import { bit, F, FIELDS } from '../field.ts'
import { idChecks } from '../id/id-checks.ts'
import { idForeignFormat } from '../id/id-foreign-format.ts'
import { idTypeMismatch } from '../id/id-type-mismatch.ts'
import { nameCharset } from '../name/name-charset.ts'
import { nameLengthRule } from '../name/name-length.ts'
import { nameMismatch } from '../name/name-mismatch.ts'
import { nameRequired } from '../name/name-required.ts'
import { nameSpace } from '../name/name-space.ts'
import { subjectReader } from '../read/read-subject.ts'
import type { Rule } from '../rule.ts'
import { Subject } from '../subject.ts'
import { injuredField, type AccidentRuleContext } from './accident-rule.ts'

/** Who somebody is, judged as on a declaration: by the same rules in their order. */
const IDENTITY_RULES: readonly Rule[] = [nameRequired, nameCharset, nameLengthRule, nameSpace, ...idChecks, idForeignFormat, idTypeMismatch, nameMismatch]
const IDENTITY = ['name', 'idType', 'idNumber'] as const

/** The findings on name, type and number of the person at a place of the list, under the report's names of the fields. */
export function checkIdentity(one: Injured, index: number, { now, profile, codes, roster }: AccidentRuleContext): Finding[] {
  const today = dateOfMinute(now)
  const context: RuleContext = {
    today, month: today.slice(0, 7), profile, codes, unit: null, rosterAgeDays: null, drafts: null, calendar: null,
    roster: roster && { byIdNumber: (id) => roster.byIdNumber(id), byName: () => [] },
  }
  const subject = new Subject('add', 0, null, context)
  subject.reset(null)
  for (const field of FIELDS) {
    const text = (IDENTITY as readonly string[]).includes(field) ? one[field as (typeof IDENTITY)[number]] : ''
    if (text === '') subject.blank |= bit(field)
    else subject.raw[F[field]] = text
  }
  subjectReader('add', context, 1900).read(subject)
  const reporter = new Reporter(subject, { letterOf: () => null, textOf: (field) => one[field as (typeof IDENTITY)[number]] || null })
  const rules = IDENTITY_RULES.filter((rule) => rule.needs.every((need) => isAvailable(context, need))).map((rule) => reporter.ready(rule))
  return reporter.run(rules, context).map((finding) => (finding.field === null ? finding : { ...finding, field: injuredField(index, finding.field as 'name') }))
}
