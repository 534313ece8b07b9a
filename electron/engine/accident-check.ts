import type { AccidentContent } from '../../shared/domain/accident-content.ts'
import { tidyName } from '../../shared/domain/person-name.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { checkAccident, type AccidentRuleContext } from '../../shared/rules/index.ts'
import type { CheckedAccident, StoredAccident } from '../db/queries/accident.ts'
import { coveredByIdNumber, rosterCompleteAt } from '../db/queries/rule-source.ts'
import type { EngineContext } from './context.ts'
import { initialsOf } from './pinyin.ts'
import { currentMinute } from './today.ts'

/** What the rules of a report may look at, as the store has it now. */
export function accidentRules(context: EngineContext, recognitionOn: string | null = null): AccidentRuleContext {
  const { database, profile, codes } = context
  const known = rosterCompleteAt(database) !== null
  return { now: currentMinute(context), profile, codes, roster: known ? { byIdNumber: (id) => coveredByIdNumber(database, id) } : null, recognitionOn }
}

/** The content as it is kept: names and numbers tidied, blank texts as nothing, the main part one of the parts. */
export function tidyAccident(content: AccidentContent): AccidentContent {
  return {
    ...withoutBlanks(content),
    injured: content.injured.map((one) => ({
      ...withoutBlanks(one),
      name: tidyName(one.name),
      idNumber: one.idNumber.normalize('NFKC').replaceAll(/[\s\u200b\ufeff]/g, '').toUpperCase(),
      mainPart: one.parts.length === 0 ? null : Math.min(one.mainPart ?? 0, one.parts.length - 1),
    })),
  }
}

/** The content as it is sent and printed: an empty line for a witness, left in a draft to be filled in, is nothing. */
export const withoutEmptyWitnesses = (content: AccidentContent): AccidentContent => ({ ...content, witnesses: content.witnesses.filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '') })

/** Nullable texts that hold nothing but blanks become null; `name`, `idType` and `idNumber` are texts that may be empty. */
function withoutBlanks<T extends object>(values: T): T {
  const always = new Set(['name', 'idType', 'idNumber', 'key'])
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, typeof value === 'string' && value.trim() === '' && !always.has(field) ? null : value])) as T
}

/** Everything that is stored with a content. */
export const checkedAccident = (content: AccidentContent, rules: AccidentRuleContext): CheckedAccident => ({
  content, findings: checkAccident(content, rules), initials: content.injured.map(({ name }) => initialsOf(name)).join(' '),
})

const warningsOf = (findings: readonly Finding[]): string => findings.filter(({ severity }) => severity === 'warning').map(({ ruleId, field }) => `${ruleId} ${field ?? ''}`).sort().join('\n')

/**
 * A draft as it would be judged at this moment: its clocks have gone on since it was saved, and the roster may have changed. An acknowledgement
 * holds as long as no other warning has come.
 */
export function freshAccident(accident: StoredAccident, context: EngineContext): StoredAccident {
  if (accident.state !== 'draft') return accident
  const findings = checkAccident(accident.content, accidentRules(context, accident.recognitionOn))
  return { ...accident, findings, acknowledged: accident.acknowledged && warningsOf(findings) === warningsOf(accident.findings), shownState: findings.some(({ severity }) => severity === 'error') ? 'draft' : 'ready' }
}
