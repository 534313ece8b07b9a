import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEADER } from '../../shared/bureau/header.ts'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { createPublicKey, verify } from 'node:crypto'
import { residentId } from './generate/resident-id.ts'
import { startPracticeBureau, type PracticeBureau } from './start-practice-bureau.ts'
import { signedIn, TEST_DAY, type BureauClient } from './testing/bureau-client.ts'

let bureau: PracticeBureau
let client: BureauClient

beforeAll(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 300, today: TEST_DAY })
  client = await signedIn(bureau)
})
afterAll(() => bureau.close())

describe('reading', () => {
  it.each(['unit', 'unitInsurances', 'unitPayments', 'calendar', 'packs', 'publicKeys'] as const)('%s has a tag, and 304 for who has it', async (name) => {
    const first = await client.call(name)
    const etag = first.headers.get(HEADER.etag) ?? ''
    expect([first.status, etag.length > 10]).toEqual([200, true])
    const second = await client.call(name, { headers: { [HEADER.ifNoneMatch]: `"other", ${etag}` } })
    expect([second.status, second.text, second.headers.get(HEADER.etag)]).toEqual([304, '', etag])
    expect((await client.call(name, { headers: { [HEADER.ifNoneMatch]: '"other"' } })).status).toBe(200)
  })

  it('every answer says who speaks', async () => {
    for (const [path, status] of [['/v1/health', 200], ['/v1/unit', 401], ['/v1/nowhere', 404], ['/', 404]] as const) {
      const answer = await fetch(bureau.url + path)
      expect([answer.status, answer.headers.get(HEADER.bureau), answer.headers.get(HEADER.unit)]).toEqual([status, 'practice', bureau.unit])
      expect(Date.parse(answer.headers.get('date') ?? '')).toBeGreaterThan(0)
      expect(answer.headers.get('content-type')).toContain(status === 200 ? 'application/json' : 'application/problem+json')
    }
  })

  it('gives 24 months of payments that follow from the people', async () => {
    const { payments } = await client.get('unitPayments')
    expect(new Set(payments.map(({ month }) => month)).size).toBe(24)
    expect(payments).toHaveLength(24 * 6)
    const people = (await client.get('rosterChanges', { query: { limit: '5000' } })).items.flatMap(({ record }) => (record ? [record] : []))
    for (const { month, insurance, headcount, baseFen, unitFen, personFen } of payments) {
      const covered = people.flatMap(({ participations }) => participations).filter((of) => of.insurance === insurance && of.from.slice(0, 7) <= month && (of.to === null || of.to.slice(0, 7) >= month))
      expect(headcount).toBe(covered.length)
      if (insurance === '410') expect([baseFen, unitFen, personFen]).toEqual([covered.reduce((sum, { wageFen }) => sum + wageFen, 0), Math.round(baseFen * 0.007), 0])
    }
    expect((await client.get('unitPayments', { query: { from: '2026-01', to: '2026-02' } })).payments).toHaveLength(12)
    expect(await client.problem('unitPayments', { query: { from: 'May' } })).toMatchObject({ code: 'bad-request' })
  })

  it('has this month and the next open, and says why the others are not', async () => {
    const { today, months, shutdowns } = await client.get('calendar')
    expect(today).toBe(TEST_DAY)
    expect(months.filter(({ open }) => open).map(({ month }) => month)).toEqual(['2026-11', '2026-12'])
    expect(months.filter(({ open }) => !open).every(({ reason }) => (reason ?? '').length > 5)).toBe(true)
    expect(shutdowns).toEqual([expect.objectContaining({ from: '2026-11-30' }), expect.objectContaining({ from: '2026-12-31' })])
  })

  it('looks people up: here, stopped elsewhere, active elsewhere, unknown', async () => {
    const person = (await client.get('rosterChanges', { query: { limit: '1' } })).items[0]?.record
    expect(await client.get('personLookup', { query: { idType: '01', idNumber: person?.idNumber ?? '' } })).toMatchObject({ known: true, personId: person?.id, activeElsewhere: false })
    const kinds = new Set<string>()
    for (let n = 1; n < 60; n += 1) {
      const found = await client.get('personLookup', { query: { idType: '01', idNumber: residentId('430102', '1991-02-03', n) } })
      kinds.add(found.known ? (found.activeElsewhere ? 'active' : 'stopped') : 'unknown')
      expect(found.insurances.every(({ insuredStatus }) => insuredStatus === (found.activeElsewhere ? '1' : '2'))).toBe(true)
    }
    expect([...kinds].toSorted()).toEqual(['active', 'stopped', 'unknown'])
  })

  it('signs its packs', async () => {
    const { manifest, signature } = await client.get('packs')
    const key = client.session.keys.find(({ keyId }) => keyId === manifest.keyId)
    const publicKey = createPublicKey({ key: Buffer.from(key?.publicKey ?? '', 'base64'), format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from(canonicalJson(manifest)), publicKey, Buffer.from(signature, 'base64'))).toBe(true)
    expect(manifest.packs.map(({ name }) => name)).toEqual(['codes', 'rules', 'region-430100'])
  })
})
