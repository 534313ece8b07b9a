import { createHash, randomBytes } from 'node:crypto'

/** Crockford's alphabet: no I, L, O, U, so that a code read from paper is not misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 30

const checkOf = (body: string): string => {
  const digest = createHash('sha256').update(`recovery:${body}`).digest()
  return ALPHABET.charAt(digest[0]! & 31) + ALPHABET.charAt(digest[1]! & 31)
}

/** A new code: 28 random characters (140 bits) and two check characters, in groups of five. */
export function makeRecoveryCode(): string {
  let body = ''
  for (const byte of randomBytes(LENGTH - 2)) body += ALPHABET.charAt(byte & 31)
  return (body + checkOf(body)).replace(/(.{5})(?=.)/g, '$1-')
}

/** The code as it was made, from what a person typed (any case, any blanks, O for 0, I or L for 1); null where a check character says it was mistyped. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—_]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== LENGTH || [...plain].some((character) => !ALPHABET.includes(character))) return null
  const body = plain.slice(0, -2)
  return checkOf(body) === plain.slice(-2) ? plain.replace(/(.{5})(?=.)/g, '$1-') : null
}
