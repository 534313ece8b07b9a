import { describe, expect, it } from 'vitest'
import { contentDigest, quoteKey, readContentDigest, readRetryAfter, readVersionTag, unquoteKey, versionTag } from './header.ts'

const digest = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

describe('headers', () => {
  it('writes a key as a structured-field string and reads it back', () => {
    expect(quoteKey('0192f0c1-7c00')).toBe('"0192f0c1-7c00"')
    expect(unquoteKey(' "0192f0c1-7c00" ')).toBe('0192f0c1-7c00')
    expect(() => quoteKey('a"b')).toThrow('printable')
  })

  it.each(['0192f0c1', '"', '""', '"a', '"a"b"', '"中"'])('does not take %j for a key', (value) => {
    expect(unquoteKey(value)).toBeNull()
  })

  it('reads a digest, also beside another algorithm', () => {
    expect(readContentDigest(contentDigest(digest))).toBe(digest)
    expect(readContentDigest(`sha-512=:AAAA:, ${contentDigest(digest)}`)).toBe(digest)
    expect(readContentDigest(digest)).toBeNull()
    expect(readContentDigest('sha-256=:short:')).toBeNull()
  })

  it('reads versions out of entity tags', () => {
    expect(readVersionTag(versionTag(12))).toBe(12)
    expect(readVersionTag('W/"3"')).toBe(3)
    expect(readVersionTag('3')).toBeNull()
    expect(readVersionTag('*')).toBeNull()
  })

  it('reads Retry-After in both forms', () => {
    const now = Date.parse('2026-11-23T08:00:00Z')
    expect(readRetryAfter('120', now)).toBe(120_000)
    expect(readRetryAfter('Mon, 23 Nov 2026 08:01:00 GMT', now)).toBe(60_000)
    expect(readRetryAfter('Mon, 23 Nov 2026 07:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('soon', now)).toBeNull()
    expect(readRetryAfter(undefined, now)).toBeNull()
  })
})
