import type { DraftPort, RosterPort, RuleContext } from '../../shared/rules/index.ts'
import { openDeclarations } from '../db/queries/declaration.ts'
import { hasOpenDeclarations, isRosterEmpty, knownByIdNumber, knownByName, knownCalendar, knownUnitInsurances, rosterCompleteAt } from '../db/queries/rule-source.ts'
import { currentDay } from './today.ts'
import type { EngineContext } from './context.ts'

const DAY_MS = 86_400_000
/** 单位参保状态 1: takes part. */
const TAKES_PART = '1'

/** What the rules may look at, as the store has it now. `today` null is the clock's day. */
export function ruleContextOf(context: EngineContext, today: string | null = null): RuleContext {
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
    roster: completeAt === null ? null : rosterPort(context),
    rosterAgeDays: completeAt === null ? null : Math.max(0, Math.floor((context.clock.now() - Date.parse(completeAt)) / DAY_MS)),
    drafts: draftPort(context),
    calendar: calendar && new Map(calendar.map(({ month, open }) => [month, open])),
  }
}

/** Nothing known beside the row: a workbook that is checked without a store. */
export const ruleContextWithoutStore = ({ codes, profile, today }: Pick<RuleContext, 'codes' | 'profile' | 'today'>): RuleContext => ({
  today, month: today.slice(0, 7), codes, profile, unit: null, roster: null, rosterAgeDays: null, drafts: null, calendar: null,
})

function rosterPort({ database }: EngineContext): RosterPort {
  if (isRosterEmpty(database)) return { byIdNumber: () => null, byName: () => [] }
  return { byIdNumber: (canonicalId) => knownByIdNumber(database, canonicalId), byName: (name) => knownByName(database, name) }
}

function draftPort({ database }: EngineContext): DraftPort {
  // A hundred thousand rows ask; where nothing is open there is nothing to ask.
  if (!hasOpenDeclarations(database)) return { openFor: () => [] }
  return { openFor: (canonicalId, kind) => openDeclarations(database, canonicalId, kind) }
}
