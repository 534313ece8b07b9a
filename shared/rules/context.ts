import type { CalendarDate, CalendarMonth } from '../domain/calendar-date.ts'
import type { CodePack } from '../domain/code-pack.ts'
import type { DeclarationState } from '../domain/declaration.ts'
import type { Participation, Person } from '../domain/person.ts'
import type { RegionProfile } from '../domain/region-profile.ts'
import type { DeclarationKind } from './field.ts'

/** What the rules need to know of a person of the roster. */
export interface RosterPerson extends Pick<Person, 'name' | 'idNumber' | 'gender' | 'birthDate' | 'personalIdentity'> {
  readonly participations: readonly Pick<Participation, 'insurance' | 'insuredStatus' | 'wageFen'>[]
}

/** The unit's roster, as it lies on this machine. Synchronous: 100,000 rows ask it. */
export interface RosterPort {
  /** `canonicalId`: see `canonicalId` in domain/id-number.ts. */
  byIdNumber(canonicalId: string): RosterPerson | null
  /** `name`: tidied (see `tidyName`). */
  byName(name: string): readonly RosterPerson[]
}

/** A declaration that is not finished (draft, returned, confirmed or submitted), or one of this month that was accepted. */
export interface OpenDeclaration {
  readonly declarationId: string
  readonly state: DeclarationState
  readonly month: CalendarMonth
}

/** The declarations of this machine that are still open, or were accepted this month. */
export interface DraftPort {
  openFor(canonicalId: string, kind: DeclarationKind): readonly OpenDeclaration[]
}

/** Everything that a rule may look at beside the row. What is null could not be had here; its rules are listed as not checked. */
export interface RuleContext {
  readonly today: CalendarDate
  /** 申报月度. */
  readonly month: CalendarMonth
  readonly profile: RegionProfile
  readonly codes: CodePack
  /** Codes of the insurances that the unit takes part in now. */
  readonly unit: { readonly insurances: readonly string[] } | null
  readonly roster: RosterPort | null
  /** Days since the roster was last brought up to date. */
  readonly rosterAgeDays: number | null
  readonly drafts: DraftPort | null
  /** month → open, as the bureau's calendar says; months that it does not name are not judged. */
  readonly calendar: ReadonlyMap<CalendarMonth, boolean> | null
}

/** What of the context a rule cannot do without. */
export type Need = 'unit' | 'roster' | 'drafts' | 'calendar'

/** True where the context has what a rule needs. */
export const isAvailable = (context: RuleContext, need: Need): boolean => context[need] !== null
