import { describe, expect, it } from 'vitest'
import { makeVerificationCode, normaliseVerificationCode, VERIFICATION_BYTES, verificationCodeHolds } from './verification-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes of a fixed little generator: the same codes at every run. */
function bytes(seed: number): Uint8Array {
  let state = seed * 2_654_435_761 + 1
  return Uint8Array.from({ length: VERIFICATION_BYTES }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

const codes = [new Uint8Array(VERIFICATION_BYTES), new Uint8Array(VERIFICATION_BYTES).fill(255), ...Array.from({ length: 40 }, (_, seed) => bytes(seed))].map(makeVerificationCode)

describe('verification code', () => {
  it('is 18 characters in three groups, and holds', () => {
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}$/)
      expect(verificationCodeHolds(code)).toBe(true)
    }
  })

  it('carries every one of its 85 random bits', () => {
    const plain = makeVerificationCode(new Uint8Array(VERIFICATION_BYTES))
    const seen = new Set([plain])
    for (let bit = 0; bit < 85; bit += 1) {
      const one = new Uint8Array(VERIFICATION_BYTES)
      one[bit >> 3] = 0x80 >> (bit & 7)
      seen.add(makeVerificationCode(one))
    }
    expect(seen.size).toBe(86)
  })

  it('catches every wrong character at every place', () => {
    let caught = 0
    for (const code of codes) {
      const plain = normaliseVerificationCode(code)
      for (let at = 0; at < plain.length; at += 1) {
        for (const character of ALPHABET) {
          if (character === plain.charAt(at)) continue
          expect(verificationCodeHolds(plain.slice(0, at) + character + plain.slice(at + 1))).toBe(false)
          caught += 1
        }
      }
    }
    expect(caught).toBe(codes.length * 18 * 31)
  })

  it('catches every swap of two different characters, adjacent or not', () => {
    for (const code of codes) {
      const plain = [...normaliseVerificationCode(code)]
      for (let first = 0; first < plain.length; first += 1) {
        for (let second = first + 1; second < plain.length; second += 1) {
          if (plain[first] === plain[second]) continue
          const swapped = plain.with(first, plain[second] ?? '').with(second, plain[first] ?? '')
          expect(verificationCodeHolds(swapped.join(''))).toBe(false)
        }
      }
    }
  })

  it('catches every adjacent swap of every pair of characters at every place', () => {
    // By linearity the rest of the code does not matter: zeros, the pair, and the check that makes it hold.
    for (let at = 0; at + 1 < 17; at += 1) {
      for (const a of ALPHABET) {
        for (const b of ALPHABET) {
          if (a === b) continue
          const body = [...'0'.repeat(17)].with(at, a).with(at + 1, b)
          const check = [...ALPHABET].find((character) => verificationCodeHolds(body.join('') + character))
          expect(check).toBeDefined()
          expect(verificationCodeHolds(body.with(at, b).with(at + 1, a).join('') + check)).toBe(false)
        }
      }
    }
  })

  it('reads what people type', () => {
    const code = codes[5] ?? ''
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
    expect(verificationCodeHolds(typed)).toBe(true)
    expect(normaliseVerificationCode(typed)).toBe(normaliseVerificationCode(code))
  })

  it('refuses other lengths and other characters', () => {
    const plain = normaliseVerificationCode(codes[3] ?? '')
    for (const wrong of ['', plain.slice(1), `${plain}0`, `U${plain.slice(1)}`, `张${plain.slice(1)}`]) expect(verificationCodeHolds(wrong)).toBe(false)
  })

  it('needs all of its random bytes', () => {
    expect(() => makeVerificationCode(new Uint8Array(VERIFICATION_BYTES - 1))).toThrow('random bytes')
  })
})
