import { FEMALE_CHARACTERS, HONG_KONG_GIVEN, KAZAKH_FATHERS, KAZAKH_GIVEN, LATIN_NAMES, MALE_CHARACTERS, RARE_CHARACTERS, SURNAMES, TIBETAN_NAMES, UYGHUR_FATHERS, UYGHUR_GIVEN } from './name-data.ts'
import type { Random } from './random.ts'

/** What kind of name a person has; decides the document and the 民族 too. */
export type NameKind = 'han' | 'rare' | 'uyghur' | 'kazakh' | 'tibetan' | 'hong-kong' | 'latin'

/** A made-up name; dots are U+00B7, Latin names upper-case. */
export function makeName(random: Random, kind: NameKind, male: boolean): string {
  switch (kind) {
    case 'uyghur':
      return `${random.pick(UYGHUR_GIVEN)}·${random.pick(UYGHUR_FATHERS)}`
    case 'kazakh':
      return `${random.pick(KAZAKH_GIVEN)}·${random.pick(KAZAKH_FATHERS)}`
    case 'tibetan':
      return random.pick(TIBETAN_NAMES)
    case 'latin':
      return random.pick(LATIN_NAMES)
    case 'hong-kong':
      return random.pick(SURNAMES) + random.pick(HONG_KONG_GIVEN)
    case 'rare':
      return random.pick(SURNAMES) + random.pick(RARE_CHARACTERS) + (random.chance(0.4) ? givenCharacter(random, male) : '')
    case 'han':
      return random.pick(SURNAMES) + givenCharacter(random, male) + (random.chance(0.72) ? givenCharacter(random, male) : '')
  }
}

const givenCharacter = (random: Random, male: boolean): string => random.pick(male ? MALE_CHARACTERS : FEMALE_CHARACTERS)
