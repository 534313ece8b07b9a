import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { idHashInput } from '../../shared/bureau/certificate.ts'
import type { SignedCertificate } from '../../shared/domain/certificate.ts'
import { speaksOf, verifyCertificate } from './certificate-signature.ts'

const pair = generateKeyPairSync('ed25519')
const other = generateKeyPairSync('ed25519')
const spki = (key: typeof pair): string => key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const keys = new Map([['k1', spki(pair)], ['k2', spki(other)]])
const person = { idNumber: '430102199203140214', name: '向楠' }

const payload = {
  kind: 'injury-participation' as const, number: 'ZM-1', unit: { number: '4301', name: '示例公司', creditCode: '91350100M000100Y43' },
  person: { name: person.name, idType: '01', idTail: '0214', idSalt: 's', idHash: createHash('sha256').update(idHashInput('s', person.idNumber)).digest('hex') },
  facts: [{ insurance: '410', insuranceName: '工伤保险', status: '1', from: '2020-01-01', to: null, paidUntil: '2026-10' }],
  office: '长沙市工伤保险服务中心', issuedAt: '2026-11-23T02:00:00.000Z', validUntil: '2027-02-28', rulePack: '2026-11', keyId: 'k1', verificationCode: 'ABC', verificationUrl: 'https://bureau.example/v/ABC',
  /** A field of a newer bureau: it is under the signature too. */
  remark: '新字段',
}
const signed = (content: typeof payload = payload, by = pair): SignedCertificate => ({ payload: content, signature: sign(null, Buffer.from(canonicalJson(content)), by.privateKey).toString('base64') })

/** Every place of a value, as a path. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))
}

function changedAt(path: readonly string[]): SignedCertificate {
  const copy = structuredClone(signed()) as { payload: Record<string, unknown>; signature: string }
  let at = copy.payload
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  at[last] = at[last] === null ? '2026-01-01' : `${String(at[last])} `
  return copy as unknown as SignedCertificate
}

describe('the signature of a certificate', () => {
  test('is valid over exactly what was signed, fields we do not know included, in any order of fields', () => {
    expect(verifyCertificate(signed(), keys)).toBe('valid')
    const turned = Object.fromEntries(Object.entries(payload).reverse()) as typeof payload
    expect(verifyCertificate({ ...signed(), payload: turned }, keys)).toBe('valid')
  })

  test.each(placesOf(payload).filter((path) => path.join() !== 'keyId').map((path) => [path.join('.'), path] as const))('is broken by a change of %s', (_name, path) => {
    expect(verifyCertificate(changedAt(path), keys)).toBe('changed')
  })

  test('is broken by a field that was put in or taken out', () => {
    expect(verifyCertificate({ ...signed(), payload: { ...payload, more: 1 } as never }, keys)).toBe('changed')
    const { remark: _, ...less } = payload
    expect(verifyCertificate({ ...signed(), payload: less as never }, keys)).toBe('changed')
  })

  test('is broken by any changed byte of itself, and by garbage', () => {
    const bytes = Buffer.from(signed().signature, 'base64')
    for (let at = 0; at < bytes.length; at++) {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 1
      expect(verifyCertificate({ ...signed(), signature: copy.toString('base64') }, keys)).toBe('changed')
    }
    for (const signature of ['', 'no base64 at all', bytes.subarray(0, 63).toString('base64')]) expect(verifyCertificate({ ...signed(), signature }, keys)).toBe('changed')
  })

  test('of a key that is not pinned is of nobody, and of another pinned key is wrong', () => {
    expect(verifyCertificate(signed({ ...payload, keyId: 'k9' }), keys)).toBe('unknown-key')
    expect(verifyCertificate(signed({ ...payload, keyId: 'k2' }), keys)).toBe('changed')
    expect(verifyCertificate(signed({ ...payload, keyId: 'k2' }, other), keys)).toBe('valid')
    expect(verifyCertificate(signed(), new Map([['k1', 'garbage']]))).toBe('changed')
  })
})

describe('whom a certificate speaks of', () => {
  test('is told by name, tail and hash of the number, and the unit', () => {
    expect(speaksOf(signed(), person, '4301')).toBe(true)
    expect(speaksOf(signed(), { ...person, name: '向南' }, '4301')).toBe(false)
    expect(speaksOf(signed(), person, '4302')).toBe(false)
    // The same tail is not the same number.
    expect(speaksOf(signed(), { ...person, idNumber: '430102199203150214' }, '4301')).toBe(false)
  })
})
