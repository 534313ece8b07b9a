import type { AddContent } from '../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { canonicalId, tidyIdNumber } from '../../shared/domain/id-number.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { Person } from '../../shared/domain/person.ts'
import { tidyName } from '../../shared/domain/person-name.ts'
import type { Beginning, FieldOrigin } from '../../shared/ipc/declare.ts'
import { adviseAddedInsurances, adviseAddition, adviseRemoval, adviseStoppedInsurances, isInjuryOnlyPerson, personFacts, type RuleContext } from '../../shared/rules/index.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findOpenDeclaration } from '../db/queries/declaration.ts'
import { findPerson } from '../db/queries/person.ts'
import type { EngineContext } from './context.ts'
import { advise, injuryCoverFrom, personOf } from './declare-advise.ts'
import { emptyAddition, emptyRemoval } from './declare-content.ts'
import { typeOf } from './declare-lookup.ts'
import { preferencesOf } from './preference.ts'
import { ruleContextOf } from './rule-context.ts'

/** 参保身份 AAC066 超龄工伤. */
const OVER_AGE_IDENTITY = '318'

export interface BeginRequest {
  readonly kind: DeclarationKind
  readonly personId: string | null
  readonly idNumber: string | null
  readonly name: string | null
}

type Origins = Record<string, FieldOrigin>

/** `declare.begin`: the fields as far as the roster, the number and the unit's defaults fill them, each with where it came from. NOT_FOUND where the chosen person is gone. */
export function begin(request: BeginRequest, context: EngineContext): Result<Beginning> {
  if (request.personId !== null && !findPerson(context.database, request.personId)) return err(appError('NOT_FOUND', { what: 'person' }))
  const rules = ruleContextOf(context)
  const person = personOf(request.personId, request.idNumber ?? '', context)
  const origins: Origins = {}
  const declared: DeclaredContent = request.kind === 'add' ? { kind: 'add', content: addition(request, person, rules, origins, context) } : { kind: 'remove', content: removal(request, person, rules, origins) }
  const number = canonicalId(declared.content.idNumber)
  return ok({ declared, origins, person, open: number === '' ? null : findOpenDeclaration(context.database, number, request.kind), advice: advise(declared, person?.id ?? null, null, rules, context) })
}

function addition(request: BeginRequest, person: Person | null, rules: RuleContext, origins: Origins, context: EngineContext): AddContent {
  let content = emptyAddition()
  /** Fills what is still empty; the first to know a field has it. */
  const fill = (origin: FieldOrigin, values: Partial<AddContent>): void => {
    for (const [field, value] of Object.entries(values)) {
      const now = content[field as keyof AddContent]
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0) || (now !== null && now !== '' && !(Array.isArray(now) && now.length === 0))) continue
      content = { ...content, [field]: value }
      origins[field] = origin
    }
  }
  const number = tidyIdNumber(request.idNumber ?? '')
  if (person) {
    const { name, idType, idNumber, gender, birthDate, ethnicity, hukou, employmentForm, insuredIdentity, personalIdentity, workStartDate, mobile } = person
    fill('roster', { name, idType, idNumber, gender, birthDate, ethnicity, hukou, employmentForm, insuredIdentity, personalIdentity, workStartDate, mobile, wageFen: person.participations[0]?.wageFen ?? null })
  } else {
    content = { ...content, name: tidyName(request.name ?? ''), idNumber: number }
    if (number !== '') fill('number', { idType: typeOf(number, rules.today) })
  }
  const facts = personFacts({ idNumber: content.idNumber, gender: content.gender, birthDate: content.birthDate, personalIdentity: content.personalIdentity }, rules.today, rules.today)
  fill('number', { gender: facts.gender, birthDate: facts.birthDate, insuredIdentity: facts.overAge ? OVER_AGE_IDENTITY : null })
  const { insurances, ...defaults } = preferencesOf(context).addDefaults
  fill('default', defaults)
  fill('roster', { operation: adviseAddition(person, rules.roster !== null).find(({ standing }) => standing === 'proposed')?.operation ?? null })
  // Declared on the day on which somebody begins, as it should be; and changed where it is not.
  fill('default', { insuredFrom: rules.today })
  const injuryOnly = facts.overAge || isInjuryOnlyPerson(content, rules.codes)
  const open = adviseAddedInsurances(content, person, injuryOnly, injuryCoverFrom(content.insuredFrom, rules.today), rules).filter((one) => one.open).map(({ insurance }) => insurance)
  // Who comes back gets back what was suspended; who is new what is usual here.
  const usual = content.operation === 'resume' || injuryOnly ? open : open.filter((insurance) => insurances === undefined || insurances.length === 0 || insurances.includes(insurance) || insurance === WORK_INJURY)
  fill(content.operation === 'resume' ? 'roster' : 'default', { insurances: usual.sort() })
  return content
}

function removal(request: BeginRequest, person: Person | null, rules: RuleContext, origins: Origins): Extract<DeclaredContent, { kind: 'remove' }>['content'] {
  const number = tidyIdNumber(request.idNumber ?? '')
  if (!person) {
    if (number !== '') origins['idType'] = 'number'
    return { ...emptyRemoval(), name: tidyName(request.name ?? ''), idNumber: number, idType: number === '' ? '' : typeOf(number, rules.today) }
  }
  const { name, idType, idNumber } = person
  const { retirement } = personFacts({ idNumber, gender: person.gender, birthDate: person.birthDate, personalIdentity: person.personalIdentity }, rules.today, rules.today)
  const operation = adviseRemoval(person, rules.roster !== null, retirement, rules.month).find(({ standing }) => standing === 'proposed')?.operation ?? null
  const insurances = adviseStoppedInsurances(person.participations).filter(({ open }) => open).map(({ insurance }) => insurance)
  for (const field of ['name', 'idType', 'idNumber', ...(operation ? ['operation'] : []), ...(insurances.length > 0 ? ['insurances'] : [])]) origins[field] = 'roster'
  // Neither reason nor day: both are the clerk's to say, and what a careless reason costs the worker is no default.
  return { ...emptyRemoval(), name, idType, idNumber, operation, insurances }
}
