import { foldTight } from './tidy-text.ts'

/** GB 32100-2015: digits and letters without I O S V Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
/** Registering departments, first character (GB 32100-2015 table 1, with A, N and Y of the later revisions). */
const DEPARTMENTS = '123456789ANY'
/** Weights of the organisation code inside, GB 11714. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** A 统一社会信用代码 as typed: folded, without blanks and hyphens, upper-case. */
export const tidyCreditCode = (text: string): string => foldTight(text).replaceAll('-', '').toUpperCase()

/** The check character of the first 17; null where one of them is not of the alphabet. */
export function creditCheckCharacter(first17: string): string | null {
  let sum = 0
  for (let index = 0; index < 17; index++) {
    const value = ALPHABET.indexOf(first17[index] ?? '?')
    if (value < 0) return null
    sum += value * (WEIGHTS[index] as number)
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}

/** The check character of an organisation code's first eight (GB 11714: mod 11, 10 → X, 11 → 0). */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0
  for (let index = 0; index < 8; index++) {
    const code = first8.charCodeAt(index)
    sum += (code <= 57 ? code - 48 : code - 55) * (ORGANISATION_WEIGHTS[index] as number)
  }
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** What is wrong with a code: null where nothing is. `organisation` is a doubt only, everything else an error. */
export interface CreditCodeProblem {
  readonly kind: 'length' | 'charset' | 'department' | 'checksum' | 'organisation'
  /** The character that was expected; for `charset` and `department` the one that is wrong. */
  readonly character: string
}

/** Checks a tidied code by GB 32100-2015; the inner organisation code by GB 11714 as a doubt only. The first problem found is the one told. */
export function creditCodeProblem(code: string): CreditCodeProblem | null {
  if (code.length !== 18) return { kind: 'length', character: '' }
  for (const character of code) if (!ALPHABET.includes(character)) return { kind: 'charset', character }
  const check = creditCheckCharacter(code)
  if (!DEPARTMENTS.includes(code[0] as string)) return { kind: 'department', character: code[0] as string }
  if (check !== null && code[17] !== check) return { kind: 'checksum', character: check }
  const organisation = organisationCheckCharacter(code.slice(8, 16))
  return code[16] === organisation ? null : { kind: 'organisation', character: organisation }
}
