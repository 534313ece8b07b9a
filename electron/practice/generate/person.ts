import type { Participation, Person } from '../../../shared/domain/person.ts'
import { dayBetween, makeIdentity } from './identity.ts'
import { lastDay, monthNumber, monthOf, monthText } from './month.ts'
import { makeName, type NameKind } from './name.ts'
import { seededRandom, type Random } from './random.ts'
import { UNIT_INSURANCES, UNIT_SINCE } from './unit.ts'

const ALL = UNIT_INSURANCES.map(({ insurance }) => insurance)
const MEDICAL: readonly string[] = ['310', '330', '510']

type Standing = 'active' | 'suspended' | 'ended'

/** 个人编号: its order is the order of the index, so that people can be stored as they come. */
export const personId = (index: number): string => `4301${String(index + 1).padStart(8, '0')}`

/**
 * Person `index` (0-based) of a seed's roster in the month of `today`. Every person has a stream of
 * numbers of its own, so the first N are the same however many follow; `taken` holds the ID numbers of
 * those before, and this one's is added to it.
 */
export function makePerson(seed: number, index: number, today: string, taken: Set<string>): Person {
  const random = seededRandom(seed, index)
  const now = monthNumber(monthOf(today))
  const isNamesake = index % 97 === 41
  const kind = isNamesake ? 'han' : kindOf(index)
  const overAge = kind === 'han' && index % 80 === 29
  const male = random.chance(0.56)
  const name = isNamesake ? makeName(namesake(seed, index - 1), 'han', namesakeMale(seed, index - 1)) : makeName(random, kind, male)
  // Past the old limits by at least four years, which no delay of 2025 reaches, and under 湖南's upper ages.
  const ages = overAge ? (male ? [65, 68] : [60, 63]) : [19, male ? 58 : 48]
  const birthDate = dayBetween(random, now - 12 * (ages[1] ?? 0), now - 12 * (ages[0] ?? 0) - 1)
  let identity = makeIdentity(random, kind, male, birthDate)
  while (taken.has(identity.idNumber)) identity = makeIdentity(random, kind, male, birthDate)
  taken.add(identity.idNumber)

  const hiredOn = hireDate(random, birthDate, now, overAge)
  const standing: Standing = overAge ? 'active' : standingOf(random)
  const hiredMonth = monthNumber(monthOf(hiredOn))
  const leftIn = standing === 'active' || hiredMonth >= now ? null : monthText(hiredMonth + random.below(now - hiredMonth))
  const wageFen = Math.round(4_200 + 3_000 * random.next() + 22_000 * random.next() ** 4) * 100
  // Some have only their medical insurances suspended: what 续保 of single insurances is for.
  const medicalPausedIn = leftIn === null && !overAge && index % 45 === 11 && hiredMonth < now ? monthText(hiredMonth + random.below(now - hiredMonth)) : null
  const participations = (overAge ? ['410'] : ALL).map((insurance): Participation => {
    const until = leftIn ?? (MEDICAL.includes(insurance) ? medicalPausedIn : null)
    return participation(insurance, hiredOn, until, standing === 'ended' && leftIn !== null, wageFen, now)
  })
  return {
    id: personId(index),
    version: 1,
    ...identity,
    name,
    insuredIdentity: overAge ? '318' : '101',
    personalIdentity: kind === 'latin' ? '9' : random.chance(0.8) ? '1' : '4',
    employmentForm: random.pick(['41', '41', '41', '42', '42', '51', '90']),
    workStartDate: random.chance(0.5) ? hiredOn : dayBetween(random, Math.min(monthNumber(monthOf(birthDate)) + 12 * 18, hiredMonth - 1), hiredMonth - 1),
    hiredOn,
    mobile: random.chance(0.96) ? `1${random.pick(['3', '5', '7', '8', '9'])}${String(random.below(1_000_000_000)).padStart(9, '0')}` : null,
    participations,
  }
}

function kindOf(index: number): NameKind {
  if (index % 400 === 81) return 'latin'
  if (index % 200 === 37) return 'hong-kong'
  if (index % 150 === 61) return 'tibetan'
  if (index % 100 === 57) return 'kazakh'
  if (index % 50 === 7) return 'uyghur'
  return index % 60 === 13 ? 'rare' : 'han'
}

/** The stream of the person before, at the place where that one's name is drawn. */
function namesake(seed: number, index: number): Random {
  const random = seededRandom(seed, index)
  random.next()
  return random
}

const namesakeMale = (seed: number, index: number): boolean => seededRandom(seed, index).chance(0.56)

const standingOf = (random: Random): Standing => {
  const draw = random.next()
  return draw < 0.8 ? 'active' : draw < 0.93 ? 'suspended' : 'ended'
}

/** Not before 18 (an over-age person: within the last two years), nor before the unit; recent years more often. */
function hireDate(random: Random, birthDate: string, now: number, overAge: boolean): string {
  const since = monthNumber(monthOf(UNIT_SINCE))
  const earliest = overAge ? now - 24 : Math.max(since, monthNumber(monthOf(birthDate)) + 12 * 18 + 1)
  const span = Math.max(1, now - 1 - earliest)
  const month = now - 1 - Math.floor(span * random.next() ** 2)
  return dayBetween(random, month, month)
}

function participation(insurance: string, from: string, until: string | null, ended: boolean, wageFen: number, now: number): Participation {
  const lastPaid = until ?? monthText(now - 1)
  return {
    insurance,
    insuredStatus: until === null ? '1' : ended ? '4' : '2',
    paymentStatus: until === null ? '1' : ended ? '3' : '2',
    from,
    to: until === null ? null : lastDay(until),
    wageFen,
    paidUntil: monthNumber(lastPaid) < monthNumber(monthOf(from)) ? null : lastPaid,
  }
}

