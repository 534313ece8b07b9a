import type { DraftPort, RosterPort, RuleContext } from '../../shared/rules/index.ts'
import { livingDeclarations } from '../db/queries/declaration.ts'
import { hasLivingDeclarations, isRosterEmpty, knownByIdNumber, knownByName, knownCalendar, knownUnitInsurances, rosterCompleteAt } from '../db/queries/rule-source.ts'
import { readKnownNumbers, type KnownNumbers } from './known-numbers.ts'
import { currentDay } from './today.ts'
import type { EngineContext } from './context.ts'

const DAY_MS = 86_400_000
/** 单位参保状态 1: takes part. */
const TAKES_PART = '1'

/** What the rules may look at, as the store has it now. `today` null is the clock's day; `numbers` see rosterNumbers. */
export function ruleContextOf(context: EngineContext, today: string | null = null, numbers: KnownNumbers | null = null): RuleContext {
  const { database, profile, codes } = context
  const day = today ?? currentDay(context)
  const completeAt = rosterCompleteAt(database)
  const insurances = knownUnitInsurances(database)
  const calendar = knownCalendar(database)
  return {
    today: day,
    month: day.slice(0, 7),
    profile,
    codes,
    unit: insurances && { insurances: insurances.filter(({ status }) => status === TAKES_PART).map(({ insurance }) => insurance) },
    roster: completeAt === null ? null : rosterPort(context, numbers),
    rosterAgeDays: completeAt === null ? null : Math.max(0, Math.floor((context.clock.now() - Date.parse(completeAt)) / DAY_MS)),
    drafts: draftPort(context),
    calendar: calendar && new Map(calendar.map(({ month, open }) => [month, open])),
  }
}

/** Nothing known beside the row: a workbook that is checked without a store. */
export const ruleContextWithoutStore = ({ codes, profile, today }: Pick<RuleContext, 'codes' | 'profile' | 'today'>): RuleContext => ({
  today, month: today.slice(0, 7), codes, profile, unit: null, roster: null, rosterAgeDays: null, drafts: null, calendar: null,
})

function rosterPort({ database }: EngineContext, numbers: KnownNumbers | null): RosterPort {
  if (isRosterEmpty(database)) return { byIdNumber: () => null, byName: () => [] }
  return {
    byIdNumber: (canonicalId) => (numbers !== null && !numbers.mayHold(canonicalId) ? null : knownByIdNumber(database, canonicalId)),
    byName: (name) => knownByName(database, name),
  }
}

/** From this size on a workbook has so many rows that to know all numbers of the roster beforehand is quicker than to ask for each. */
const LARGE_FILE_BYTES = 1024 * 1024

/** The ID numbers of the roster, for a file of so many bytes; null where it is not worth it. Most new people are on no roster, and this tells. */
export function rosterNumbers({ database }: EngineContext, fileBytes: number, breathe: () => Promise<void>): Promise<KnownNumbers | null> {
  return fileBytes < LARGE_FILE_BYTES ? Promise.resolve(null) : readKnownNumbers(database, breathe)
}

function draftPort({ database }: EngineContext): DraftPort {
  // A hundred thousand rows ask; where nothing is open there is nothing to ask.
  if (!hasLivingDeclarations(database)) return { openFor: () => [] }
  return { openFor: (canonicalId, kind) => livingDeclarations(database, canonicalId, kind) }
}
