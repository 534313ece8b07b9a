import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import { idNeighbours } from '../../shared/domain/id-neighbours.ts'
import { canonicalId, readIdNumber, tidyIdNumber, upgradeIdNumber } from '../../shared/domain/id-number.ts'
import { tidyName } from '../../shared/domain/person-name.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Lookup } from '../../shared/ipc/declare.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { checkAddContent } from '../../shared/rules/index.ts'
import { findOpenDeclaration } from '../db/queries/declaration.ts'
import { countPeopleByName, findLines, peopleOfNumbers } from '../db/queries/person.ts'
import type { EngineContext } from './context.ts'
import { emptyAddition } from './declare-content.ts'
import { rosterIndexOf } from './roster-memory.ts'
import { ruleContextOf } from './rule-context.ts'

const SHOWN = 50
/** How many matches of a part of a number are looked at for those that end with it: the tail is what people know by heart. */
const TAILS_LOOKED_AT = 2_000

type Number = NonNullable<Lookup['number']>

/** How the text of the one box reads: a whole number of any document, a part of one, or a name or its initials. */
export function readText(text: string): { readonly read: Lookup['read']; readonly tidied: string } {
  const number = tidyIdNumber(text)
  if (/^\d{1,14}X?$/.test(number)) return { read: 'part', tidied: number }
  if (/^[\dX]{15,}$/.test(number) || (/^[A-Z]{1,3}[\d()A-Z]{5,}$/.test(number) && /\d{5,}/.test(number))) return { read: 'number', tidied: number }
  return { read: 'name', tidied: tidyName(text) }
}

/** `declare.lookup`: the roster's people for what was typed, and what is to be said of a whole number. */
export async function lookUp(kind: DeclarationKind, text: string, context: EngineContext): Promise<Result<Lookup>> {
  const { database } = context
  const { read, tidied } = readText(text)
  const index = await rosterIndexOf(context)
  const wanted = read === 'number' ? canonicalId(tidied) : tidied
  const found = findLines(database, index.search(wanted, read === 'part' ? TAILS_LOOKED_AT : SHOWN + 1))
  const lines = read === 'number' ? found.filter(({ idNumber }) => canonicalId(idNumber) === wanted) : read === 'part' ? tailsFirst(found, tidied) : found
  return ok({
    read,
    people: lines.slice(0, SHOWN).map((line) => ({ ...line, open: findOpenDeclaration(database, canonicalId(line.idNumber), kind) })),
    more: lines.length > SHOWN,
    ambiguous: read === 'name' && countPeopleByName(database, tidied) > 1,
    number: read === 'number' ? readNumber(tidied, context) : null,
  })
}

function tailsFirst<L extends { readonly idNumber: string }>(lines: readonly L[], tail: string): L[] {
  const isTail = ({ idNumber }: L): boolean => idNumber.endsWith(tail)
  return [...lines.filter(isTail), ...lines.filter((line) => !isTail(line))]
}

/** Findings of the number by itself, and what else it may have been meant to be. */
function readNumber(number: string, context: EngineContext): Number {
  const rules = ruleContextOf(context)
  const idType = typeOf(number, rules.today)
  const findings = checkAddContent({ ...emptyAddition(), idNumber: number, idType }, { ...rules, roster: null, drafts: null, unit: null }).filter(isOfNumber)
  return { idNumber: number, idType, findings, suggestions: suggestionsFor(number, rules.today, context) }
}

const isOfNumber = ({ field, ruleId }: Finding): boolean => field === 'idNumber' && ruleId.startsWith('ID_')

/** 证件类型 by the number's form: GB 11643 by its digits, other documents by their usual letters (facts 5.2). */
export function typeOf(number: string, today: string): string {
  const reading = readIdNumber(number, today)
  if (typeof reading !== 'string') return reading.kind === 'residence-permit' ? '16' : reading.kind === 'foreigner' ? '07' : '01'
  if (/^[HM]\d{8}(\d{2})?$/.test(number)) return number.startsWith('H') ? '04' : '05'
  if (/^[A-Z]{3}\d{12}$/.test(number)) return '07'
  return /^[A-Z]/.test(number) ? '08' : '01'
}

/** The roster's people one digit or one swap away first; then the number with the check character that its digits ask for, or its long form. */
function suggestionsFor(number: string, today: string, context: EngineContext): Number['suggestions'] {
  const reading = readIdNumber(number, today)
  if (typeof reading === 'string') return []
  const ofRoster = (idNumbers: readonly string[]): Map<string, { id: string; name: string }> => new Map(peopleOfNumbers(context.database, idNumbers).map((person) => [person.idNumber, person]))
  const suggest = (idNumber: string, person: { id: string; name: string } | undefined, cause: Number['suggestions'][number]['cause']): Number['suggestions'][number] => ({ idNumber, personId: person?.id ?? null, name: person?.name ?? null, cause })
  if (number.length === 15) {
    const long = upgradeIdNumber(number)
    return [suggest(long, ofRoster([long]).get(long), 'long-form')]
  }
  if (reading.checksumRight) return []
  const neighbours = idNeighbours(number, today)
  const known = ofRoster(neighbours)
  const corrected = number.slice(0, 17) + reading.expectedCheck
  return [
    ...neighbours.filter((neighbour) => known.has(neighbour)).map((neighbour) => suggest(neighbour, known.get(neighbour), neighbour === corrected ? 'check' : differences(number, neighbour) === 1 ? 'digit' : 'swap')),
    ...(known.has(corrected) || reading.birthDate === null ? [] : [suggest(corrected, undefined, 'check')]),
  ]
}

const differences = (one: string, other: string): number => [...one].filter((character, index) => character !== other[index]).length
