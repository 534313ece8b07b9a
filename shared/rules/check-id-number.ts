import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Finding } from '../domain/finding.ts'
import type { CodePack } from '../domain/code-pack.ts'
import type { RegionProfile } from '../domain/region-profile.ts'
import { idChecks } from './id/id-checks.ts'
import { bit, F } from './field.ts'
import { readId } from './read/read-id.ts'
import { Reporter } from './engine/reporter.ts'
import { Subject } from './subject.ts'

/**
 * Checks one number by itself, whoever's it is: resident, residence permit or foreigner's card by its digits
 * (GB 11643). Findings have no row and no column. `codes` and `profile` as for rows; today bounds the birth date.
 */
export function checkIdNumber(text: string, today: CalendarDate, codes: CodePack, profile: RegionProfile): Finding[] {
  const context = { today, month: today.slice(0, 7), profile, codes, unit: null, roster: null, rosterAgeDays: null, drafts: null, calendar: null }
  const subject = new Subject('add', bit('idType'), null, context)
  subject.reset(null)
  subject.raw[F.idNumber] = text
  if (text.trim() === '') subject.blank |= bit('idNumber')
  readId(subject, context)
  const reporter = new Reporter(subject, { letterOf: () => null, textOf: () => text })
  return reporter.run(idChecks.map((rule) => reporter.ready(rule)), context)
}
