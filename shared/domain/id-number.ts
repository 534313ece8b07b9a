import type { CalendarDate } from './calendar-date.ts'
import { formatDate, isRealDate } from './date-arithmetic.ts'
import { idCheckCharacter } from './id-checksum.ts'
import { foldTight } from './tidy-text.ts'

/** Whose number it is, by its own digits: a resident's, a 港澳台居民居住证 (81–83), a foreigner's card of 2023 (9…). */
export type IdKind = 'resident' | 'residence-permit' | 'foreigner'

/** What an 18- or 15-character number says, and the first thing that is wrong with it. */
export interface IdReading {
  /** 18 characters, upper-case; 15 where the number is of the first generation. */
  readonly number: string
  readonly kind: IdKind
  /** Six digits of GB/T 2260; for a foreigner's card the province of issue followed by 0000. */
  readonly region: string
  /** Null where the day does not exist, is before 1900 or after today. */
  readonly birthDate: CalendarDate | null
  /** AAC004: 1 男, 2 女; the 17th digit. */
  readonly gender: '1' | '2'
  /** The check character that the first 17 digits ask for (of the 18-digit form). */
  readonly expectedCheck: string
  readonly checksumRight: boolean
}

/** `length` and `charset` of ID_LENGTH and ID_CHARSET. */
export type IdFormProblem = 'length' | 'charset'

/** An ID number as people type it: folded, without blanks and leading apostrophe, upper-case. Returns the same string where nothing had to be done. */
export function tidyIdNumber(text: string): string {
  let folded = foldTight(text)
  while (folded.startsWith("'") || folded.startsWith('‘') || folded.startsWith('’') || folded.startsWith('`')) folded = folded.slice(1)
  return folded.toUpperCase()
}

function formProblem(number: string): IdFormProblem | null {
  const { length } = number
  if (length !== 18 && length !== 15) return 'length'
  for (let index = 0; index < 17 && index < length; index++) {
    const code = number.charCodeAt(index)
    if (code < 48 || code > 57) return 'charset'
  }
  if (length === 15) return null
  const last = number.charCodeAt(17)
  return (last >= 48 && last <= 57) || last === 88 ? null : 'charset'
}

function kindOf(number: string): IdKind {
  if (number.length === 18 && number.charCodeAt(0) === 57) return 'foreigner'
  const second = number.charCodeAt(1)
  return number.charCodeAt(0) === 56 && second >= 49 && second <= 51 ? 'residence-permit' : 'resident'
}

/** The number in a stretch of digits. */
function digitsAt(digits: string, from: number, to: number): number {
  let number = 0
  for (let index = from; index < to; index++) number = number * 10 + digits.charCodeAt(index) - 48
  return number
}

/**
 * Reads a tidied number (see `tidyIdNumber`) by GB 11643-1999: address, birth date, sequence, check character.
 * The same structure holds for 港澳台居民居住证 (国办发〔2018〕81号) and, with 9 in front, for the foreigner's card of 2023.
 * `today` bounds the birth date. Returns the form problem where there is nothing to read.
 */
export function readIdNumber(number: string, today: CalendarDate): IdReading | IdFormProblem {
  const problem = formProblem(number)
  if (problem !== null) return problem
  const old = number.length === 15
  const first17 = old ? `${number.slice(0, 6)}19${number.slice(6)}` : number
  const kind = kindOf(number)
  const year = digitsAt(first17, 6, 10)
  const month = digitsAt(first17, 10, 12)
  const day = digitsAt(first17, 12, 14)
  let birthDate: CalendarDate | null = null
  if (year >= 1900 && isRealDate(year, month, day)) {
    birthDate = formatDate(year, month, day)
    if (birthDate > today) birthDate = null
  }
  const expectedCheck = idCheckCharacter(first17)
  return {
    number,
    kind,
    region: kind === 'foreigner' ? `${number.slice(1, 3)}0000` : number.slice(0, 6),
    birthDate,
    gender: first17.charCodeAt(16) % 2 === 1 ? '1' : '2',
    expectedCheck,
    checksumRight: old || number[17] === expectedCheck,
  }
}

/** The 18-digit form of a 15-digit number: 19 before the year, and the check character. Digits only are expected. */
export function upgradeIdNumber(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return first17 + idCheckCharacter(first17)
}

/** A number written as three groups for reading aloud: 6-8-4. Other lengths stay as they are. */
export const groupIdNumber = (number: string): string => (number.length === 18 ? `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}` : number)

/**
 * The one form under which all spellings of a person's number meet: folded, upper-case, and a 15-digit
 * resident number as its 18-digit one (facts 5.1: they are the same person). For any kind of document.
 */
export function canonicalId(text: string): string {
  const tidied = tidyIdNumber(text)
  if (tidied.length !== 15) return tidied
  const reading = readIdNumber(tidied, '2000-01-01')
  return typeof reading === 'string' || reading.birthDate === null ? tidied : upgradeIdNumber(tidied)
}
