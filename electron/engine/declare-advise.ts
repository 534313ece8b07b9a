import { addDays } from '../../shared/domain/date-arithmetic.ts'
import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Advice } from '../../shared/ipc/declare.ts'
import {
  adviseAddedInsurances, adviseAddition, adviseRemoval, adviseStoppedInsurances, changeWindow, isInjuryOnlyPerson, personFacts, type KnownFacts, type PersonSource, type RuleContext,
} from '../../shared/rules/index.ts'
import { findPeopleByIdNumber, findPerson } from '../db/queries/person.ts'
import type { EngineContext } from './context.ts'
import { checkDraft } from './draft-check.ts'

/** The roster's person that a form is about: the one that was chosen, as long as the number is still that person's; else the number's own. */
export function personOf(personId: string | null, idNumber: string, { database }: EngineContext): Person | null {
  const number = canonicalId(idNumber)
  const chosen = personId === null ? null : findPerson(database, personId)
  if (chosen && (number === '' || canonicalId(chosen.idNumber) === number)) return chosen
  return number === '' ? null : (findPeopleByIdNumber(database, number)[0] ?? null)
}

/** Everything beside the fields as they stand: findings, facts, which buttons and ticks are right. Writes nothing. */
export function advise(declared: DeclaredContent, personId: string | null, id: string | null, rules: RuleContext, context: EngineContext): Advice {
  const person = personOf(personId, declared.content.idNumber, context)
  const findings = [...checkDraft(declared, id, rules).findings]
  const dates = changeWindow(rules)
  const known = rules.roster !== null
  if (declared.kind === 'remove') {
    const facts = personFacts(sourceOf(declared, person), declared.content.removedOn ?? rules.today, rules.today)
    return {
      findings, facts: shown(facts), operations: adviseRemoval(person, known, facts.retirement, (declared.content.removedOn ?? rules.today).slice(0, 7)), dates, injuryCoverFrom: null, injuryOnly: false,
      insurances: person ? adviseStoppedInsurances(person.participations) : (rules.unit?.insurances ?? []).map((insurance) => ({ insurance, open: !known, reason: known ? 'not-on-roster' : null, from: null, baseFen: null })),
    }
  }
  const { content } = declared
  const facts = personFacts(sourceOf(declared, person), content.insuredFrom ?? rules.today, rules.today)
  const injuryOnly = facts.overAge || isInjuryOnlyPerson(content, rules.codes)
  const injuryFrom = injuryCoverFrom(content.insuredFrom, rules.today)
  return {
    findings, facts: shown(facts), operations: adviseAddition(person, known), dates, injuryOnly, insurances: adviseAddedInsurances(content, person, injuryOnly, injuryFrom, rules),
    injuryCoverFrom: content.insurances.includes(WORK_INJURY) ? injuryFrom : null,
  }
}

/** 工伤 takes effect the day after the declaration (facts 5.7), however early the participation date is; a later one holds. */
export function injuryCoverFrom(insuredFrom: string | null, today: string): string {
  const tomorrow = addDays(today, 1)
  return insuredFrom !== null && insuredFrom > tomorrow ? insuredFrom : tomorrow
}

/** What was typed counts before the roster for who joins; of who leaves only the roster knows. */
function sourceOf(declared: DeclaredContent, person: Person | null): PersonSource {
  const { idNumber } = declared.content
  if (declared.kind === 'remove') return { idNumber, gender: person?.gender ?? null, birthDate: person?.birthDate ?? null, personalIdentity: person?.personalIdentity ?? null }
  const { gender, birthDate, personalIdentity } = declared.content
  return { idNumber, gender: gender ?? person?.gender ?? null, birthDate: birthDate ?? person?.birthDate ?? null, personalIdentity: personalIdentity ?? person?.personalIdentity ?? null }
}

function shown({ retirement, ...facts }: KnownFacts): Advice['facts'] {
  if (!retirement) return { ...facts, retirement: null }
  const { category, assumed, years, months, month, oldMonth, earliest, latest, reached } = retirement
  return { ...facts, retirement: { category, assumed, years, months, month, oldMonth, earliest, latest, reached } }
}
