/**
 * The verification code of a certificate: 17 characters of 5 random bits (85 bits) and a check character,
 * in Crockford's base 32 (no I, L, O, U), shown in three groups of six.
 *
 * The check is a weighted sum over GF(32) that comes to zero, with the powers of a primitive element as
 * weights. No weight is zero, so every single wrong character changes the sum; no two weights within the
 * code are equal, so every swap of two different characters does too, adjacent or not.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const RANDOM_CHARACTERS = 17
const GROUP = 6

/** How many random bytes a code is made of. */
export const VERIFICATION_BYTES = 11

/** x^5 + x^2 + 1, which is primitive: x has the order 31. */
const POLYNOMIAL = 0b100101

const timesX = (value: number): number => ((value << 1) & 0b100000 ? (value << 1) ^ POLYNOMIAL : value << 1)

/** Horner's scheme: the character at the end has the weight 1. Zero for a code that holds. */
function weightedSum(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum = timesX(sum) ^ value
  return sum
}

const valueOf = (character: string): number => ALPHABET.indexOf(character)

/** A new code from (at least) 11 random bytes, as it is printed: `7K2M9Q-0XV4DT-P8A3RC`. Throws where there are too few. */
export function makeVerificationCode(random: Uint8Array): string {
  if (random.length < VERIFICATION_BYTES) throw new Error(`a verification code needs ${VERIFICATION_BYTES} random bytes`)
  const values = Array.from({ length: RANDOM_CHARACTERS }, (_, position) => {
    const bit = position * 5
    const two = ((random[bit >> 3] ?? 0) << 8) | (random[(bit >> 3) + 1] ?? 0)
    return (two >> (11 - (bit & 7))) & 31
  })
  // Behind the check the sum is x·sum + check, so the check is x·sum itself.
  values.push(timesX(weightedSum(values)))
  const text = values.map((value) => ALPHABET.charAt(value)).join('')
  return Array.from({ length: text.length / GROUP }, (_, group) => text.slice(group * GROUP, (group + 1) * GROUP)).join('-')
}

/** As it is stored and compared: upper case, without hyphens and blanks, O read as 0, I and L as 1. */
export const normaliseVerificationCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** True where the typed code could be one: right length, right characters, right check. */
export function verificationCodeHolds(typed: string): boolean {
  const code = normaliseVerificationCode(typed)
  if (code.length !== RANDOM_CHARACTERS + 1) return false
  const values = [...code].map(valueOf)
  return !values.includes(-1) && weightedSum(values) === 0
}
