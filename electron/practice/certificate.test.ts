import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { idHashInput, SignedCertificateRecord, SignedUnitCertificateRecord } from '../../shared/bureau/certificate.ts'
import { HEADER, quoteKey } from '../../shared/bureau/header.ts'
import type { PersonRecord } from '../../shared/bureau/roster.ts'
import { verificationCodeHolds } from '../../shared/domain/verification-code.ts'
import { startPracticeBureau, type PracticeBureau } from './start-practice-bureau.ts'
import { signedIn, TEST_DAY, testId, type BureauClient } from './testing/bureau-client.ts'

let bureau: PracticeBureau
let client: BureauClient
let people: PersonRecord[]

beforeAll(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 100, today: TEST_DAY })
  client = await signedIn(bureau)
  people = (await client.get('rosterChanges')).items.flatMap(({ record }) => (record ? [record] : []))
})
afterAll(() => bureau.close())

const withInjury = (status: string): PersonRecord => {
  const person = people.find(({ participations }) => participations.some((of) => of.insurance === '410' && of.insuredStatus === status))
  if (!person) throw new Error(`nobody has 410 with status ${status}`)
  return person
}
const requestFor = ({ idType, idNumber, name }: PersonRecord): object => ({ kind: 'injury-participation', person: { idType, idNumber, name }, period: null })
const issue = async (): Promise<SignedCertificateRecord> => SignedCertificateRecord.parse(await client.get('issueCertificate', { body: requestFor(withInjury('1')) }))

async function holds({ payload, signature }: SignedCertificateRecord | SignedUnitCertificateRecord): Promise<boolean> {
  const key = (await client.get('publicKeys')).keys.find(({ keyId }) => keyId === payload.keyId)
  return !!key && verify(null, Buffer.from(canonicalJson(payload)), createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'))
}

describe('a certificate', () => {
  it('is signed, and holds no ID number beyond its tail and a salted hash', async () => {
    const person = withInjury('1')
    const certificate = await issue()
    const { payload } = certificate
    expect(await holds(certificate)).toBe(true)
    expect(payload).toMatchObject({ unit: { number: bureau.unit }, person: { name: person.name, idTail: person.idNumber.slice(-4) }, validUntil: '2027-02-28' })
    expect(JSON.stringify(certificate)).not.toContain(person.idNumber)
    expect(payload.person.idHash).toBe(createHash('sha256').update(idHashInput(payload.person.idSalt, person.idNumber)).digest('hex'))
    expect(payload.facts).toEqual([expect.objectContaining({ insurance: '410', insuranceName: '工伤保险', status: '1', to: null })])
    expect(verificationCodeHolds(payload.verificationCode)).toBe(true)
  })

  it('does not hold once any field of it is changed', async () => {
    const certificate = await issue()
    let changes = 0
    const tamper = async (path: readonly string[], value: unknown): Promise<void> => {
      if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) await tamper([...path, name], inner)
        return
      }
      const copy = structuredClone(certificate)
      let at = copy.payload as Record<string, unknown>
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
      at[path.at(-1) ?? ''] = value === null ? '2026-01-01' : `${String(value)}1`
      expect(await holds(copy)).toBe(false)
      changes += 1
    }
    await tamper([], certificate.payload)
    expect(changes).toBeGreaterThan(20)
  })

  it('does not hold once any byte of its signature is changed', async () => {
    const certificate = await issue()
    const bytes = Buffer.from(certificate.signature, 'base64')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await holds({ ...certificate, signature: changed.toString('base64') })).toBe(false)
    }
  })

  it('stays valid when the key is changed later', async () => {
    const before = await issue()
    bureau.control.rotateKey()
    const after = await issue()
    expect(after.payload.keyId).not.toBe(before.payload.keyId)
    expect([await holds(before), await holds(after)]).toEqual([true, true])
  })

  it('comes again for the same key, and not for another content', async () => {
    const headers = { [HEADER.idempotencyKey]: quoteKey(testId(5)) }
    const first = await client.get('issueCertificate', { body: requestFor(withInjury('1')), headers })
    expect(await client.get('issueCertificate', { body: requestFor(withInjury('1')), headers })).toEqual(first)
    expect(await client.problem('issueCertificate', { body: requestFor(withInjury('2')), headers })).toMatchObject({ code: 'key-reused' })
  })

  it.each(['2', '4'])('is not issued to somebody whose 工伤 has status %s', async (status) => {
    expect(await client.problem('issueCertificate', { body: requestFor(withInjury(status)) })).toMatchObject({ code: 'not-insured', status: 409 })
  })

  it('is not issued under another name or to a stranger', async () => {
    const person = withInjury('1')
    expect(await client.problem('issueCertificate', { body: requestFor({ ...person, name: '别的名' }) })).toMatchObject({ code: 'person-unknown' })
    expect(await client.problem('issueCertificate', { body: requestFor({ ...person, idNumber: '11010519491231002X' }) })).toMatchObject({ code: 'person-unknown', status: 404 })
  })
})

describe('the certificate of the unit', () => {
  it('is signed, lists everybody in 工伤 by name and tail, and can be checked by its code', async () => {
    const certificate = SignedUnitCertificateRecord.parse(await client.get('issueCertificate', { body: { kind: 'unit-participation' } }))
    const { payload } = certificate
    expect(await holds(certificate)).toBe(true)
    const insured = people.filter(({ participations }) => participations.some((of) => of.insurance === '410' && (of.insuredStatus === '1' || of.insuredStatus === '2')))
    expect(payload.headcount.all).toBe(insured.length)
    expect(payload.people.map(({ id }) => id)).toEqual(insured.map(({ id }) => id).toSorted())
    for (const { idNumber } of people) expect(JSON.stringify(certificate)).not.toContain(idNumber)
    expect(payload.insurances.map(({ insurance }) => insurance)).toContain('410')
    const page = await (await fetch(payload.verificationUrl, { headers: { Accept: 'text/html' } })).text()
    expect(page).toContain(`共 ${insured.length} 人`)
    expect(await holds({ ...certificate, payload: { ...payload, headcount: { ...payload.headcount, all: payload.headcount.all + 1 } } })).toBe(false)
  })
})

describe('verification', () => {
  it('answers anybody who holds the paper, however the code is typed', async () => {
    const certificate = await issue()
    const code = certificate.payload.verificationCode
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) {
      const answer = await fetch(`${bureau.url}/v1/certificates/${encodeURIComponent(typed)}`)
      expect(await answer.json()).toEqual({ state: 'valid', words: '证明真实有效。', certificate })
    }
    expect(new URL(certificate.payload.verificationUrl).origin).toBe(bureau.url)
  })

  it('shows a page to a browser, with nothing in it that could run', async () => {
    const { payload } = await issue()
    const answer = await fetch(payload.verificationUrl, { headers: { Accept: 'text/html,*/*' } })
    const page = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain(payload.number)
    expect(page).toContain('没有法律效力')
    expect(page).not.toContain('<script')
  })

  it('knows no code that was not issued', async () => {
    expect((await fetch(`${bureau.url}/v1/certificates/000000-000000-000000`)).status).toBe(404)
    const page = await fetch(`${bureau.url}/v1/certificates/${encodeURIComponent('<b>')}`, { headers: { Accept: 'text/html' } })
    expect(page.status).toBe(404)
    expect(await page.text()).not.toContain('<b>')
  })

  it('says when a certificate is past its date', async () => {
    const { payload } = await issue()
    bureau.control.clock.setDate('2027-03-01')
    expect(await (await fetch(payload.verificationUrl)).json()).toMatchObject({ state: 'expired' })
    bureau.control.clock.setDate(TEST_DAY)
  })
})
