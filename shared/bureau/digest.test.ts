import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { feedDigest, type TextHasher } from './digest.ts'

function hasher(): TextHasher {
  const hash = createHash('sha256')
  return { update: (text) => void hash.update(text, 'utf8'), digest: () => hash.digest('hex') }
}

const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: String(index).padStart(8, '0'), version: (index % 7) + 1 }))

describe('feed digest', () => {
  it('is the SHA-256 of the lines id:version', () => {
    expect(feedDigest([{ id: 'a', version: 1 }, { id: 'b', version: 12 }], hasher())).toBe(createHash('sha256').update('a:1\nb:12\n').digest('hex'))
    expect(feedDigest([], hasher())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('is the same for many rows as for one text', () => {
    expect(feedDigest(rows, hasher())).toBe(createHash('sha256').update(rows.map(({ id, version }) => `${id}:${version}\n`).join('')).digest('hex'))
  })

  it('changes with one version and with one row less', () => {
    const whole = feedDigest(rows, hasher())
    expect(feedDigest(rows.with(500, { id: '00000500', version: 9 }), hasher())).not.toBe(whole)
    expect(feedDigest(rows.toSpliced(500, 1), hasher())).not.toBe(whole)
  })

  it('refuses rows that are not in order', () => {
    expect(() => feedDigest([{ id: 'b', version: 1 }, { id: 'a', version: 1 }], hasher())).toThrow('ascending')
    expect(() => feedDigest([{ id: 'a', version: 1 }, { id: 'a', version: 2 }], hasher())).toThrow('ascending')
  })
})

describe('canonical JSON', () => {
  it('sorts keys and leaves no blanks (RFC 8785)', () => {
    expect(canonicalJson({ b: [1e21, 0.1, -0], a: '㛃\u0007"' })).toBe('{"a":"㛃\\u0007\\"","b":[1e+21,0.1,0]}')
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow('no JSON form')
    expect(() => canonicalJson({ a: Number.NaN })).toThrow()
  })
})
