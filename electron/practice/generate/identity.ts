import { dateText, daysInMonth, monthText } from './month.ts'
import type { NameKind } from './name.ts'
import type { Random } from './random.ts'
import { AWAY_REGIONS, HOME_REGIONS, XINJIANG_REGIONS } from './region-codes.ts'
import { residentCheck, residentId } from './resident-id.ts'

/** A made-up person's papers. */
export interface Identity {
  readonly idType: string
  readonly idNumber: string
  readonly gender: string
  readonly birthDate: string
  readonly hukou: string
  readonly ethnicity: string
}

/** A day in the months `first`..`last` (month numbers, both included). */
export function dayBetween(random: Random, first: number, last: number): string {
  const month = monthText(first + random.below(last - first + 1))
  return dateText(month, 1 + random.below(daysInMonth(month)))
}

/** The papers of somebody with a name of this kind; `birthDate` and gender are given, the number is drawn. */
export function makeIdentity(random: Random, kind: NameKind, male: boolean, birthDate: string): Identity {
  const gender = male ? '1' : '2'
  const sequence = 1 + 2 * random.below(499) + (male ? 0 : 1)
  const of = (idType: string, idNumber: string, hukou: string, ethnicity: string): Identity => ({ idType, idNumber, gender, birthDate, hukou, ethnicity })
  const compact = birthDate.replaceAll('-', '')
  switch (kind) {
    case 'hong-kong': {
      const [area, hukou] = random.pick([['810000', '31'], ['810000', '31'], ['820000', '32'], ['830000', '33']] as const)
      return of('16', residentId(area, birthDate, sequence), hukou, '01')
    }
    case 'latin': {
      if (random.chance(0.5)) return of('08', `${random.pick(['E', 'L', 'N', 'P'])}${String(10_000_000 + random.below(89_999_999))}`, '41', '97')
      // The permanent-residence card of 2023: 9, province of issue, nationality, birth date, sequence, check.
      const digits = `943${random.pick(['840', '392', '410', '276', '250'])}${compact}${String(sequence).padStart(3, '0')}`
      return of('07', digits + residentCheck(digits), '42', '97')
    }
    case 'uyghur':
      return of('01', residentId(random.pick(XINJIANG_REGIONS), birthDate, sequence), random.pick(['12', '22', '52']), '05')
    case 'kazakh':
      return of('01', residentId(random.pick(XINJIANG_REGIONS), birthDate, sequence), random.pick(['12', '22', '52']), '17')
    case 'tibetan':
      return of('01', residentId(random.pick(AWAY_REGIONS), birthDate, sequence), random.pick(['12', '22', '52']), '04')
    case 'han':
    case 'rare': {
      const home = random.chance(0.72)
      const hukou = random.pick(home ? ['11', '21', '51', '51'] : ['12', '22', '52', '52'])
      return of('01', residentId(random.pick(home ? HOME_REGIONS : AWAY_REGIONS), birthDate, sequence), hukou, random.chance(0.93) ? '01' : random.pick(['15', '06', '12', '13', '11', '03']))
    }
  }
}
