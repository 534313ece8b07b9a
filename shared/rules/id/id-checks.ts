import type { Rule } from '../rule.ts'
import { id15Digit } from './id-15-digit.ts'
import { idBirthdate } from './id-birthdate.ts'
import { idCharset } from './id-charset.ts'
import { idChecksum } from './id-checksum.ts'
import { idCounty } from './id-county.ts'
import { idLength } from './id-length.ts'
import { idNormalised } from './id-normalised.ts'
import { idNumericCell } from './id-numeric-cell.ts'
import { idProvince } from './id-province.ts'
import { idRequired } from './id-required.ts'

/** The rules that look at nothing but the number, in their order. */
export const idChecks: readonly Rule[] = [idRequired, idNumericCell, idLength, idCharset, idProvince, idBirthdate, idChecksum, idCounty, id15Digit, idNormalised]
