import { createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { keyStatement, type PublicKey } from '../../shared/bureau/public-key.ts'
import { startPracticeBureau, type PracticeBureau } from './start-practice-bureau.ts'
import { signedIn, TEST_DAY, type BureauClient } from './testing/bureau-client.ts'

let bureau: PracticeBureau
let client: BureauClient

beforeEach(async () => {
  bureau = await startPracticeBureau({ file: ':memory:', people: 10, today: TEST_DAY, accessTokenSeconds: 60, refreshTokenSeconds: 3_600 })
  client = await signedIn(bureau)
})
afterEach(() => bureau.close())

const refresh = (refreshToken: string): ReturnType<BureauClient['call']> => client.call('refreshSession', { body: { refreshToken } })

describe('signing in', () => {
  it('names the unit, the operator, what the operator may do, and the keys', () => {
    expect(client.session).toMatchObject({ expiresIn: 60, refreshExpiresIn: 3_600, unit: { number: bureau.unit, region: '430100' }, operator: { id: bureau.operator, roles: ['declare', 'print', 'read'] } })
    expect(client.session.keys).toHaveLength(1)
    expect(client.session.bureau.epoch).toMatch(/^\d+$/)
  })

  it.each(['unit', 'operator', 'password'] as const)('refuses a wrong %s without saying which', async (field) => {
    const right = { unit: bureau.unit, operator: bureau.operator, password: bureau.password }
    expect(await client.problem('signIn', { body: { ...right, [field]: `${right[field]}x` } })).toMatchObject({ code: 'sign-in-refused', status: 401, detail: '单位编号、操作员或密码不正确,请核对后重试。' })
  })

  it('is asked for everywhere but at the open doors', async () => {
    client.session = { ...client.session, accessToken: 'x'.repeat(43) }
    for (const name of ['unit', 'rosterChanges', 'calendar', 'packs'] as const) expect(await client.problem(name)).toMatchObject({ code: 'token-invalid', status: 401 })
    for (const name of ['health', 'publicKeys'] as const) expect((await client.call(name)).status).toBe(200)
  })
})

describe('tokens', () => {
  it('expire, and a refresh gives a new pair', async () => {
    bureau.control.clock.advance(61_000)
    expect(await client.problem('unit')).toMatchObject({ code: 'token-expired', retryable: true })
    const before = client.session
    client.session = await client.get('refreshSession', { body: { refreshToken: before.refreshToken } })
    expect(client.session.accessToken).not.toBe(before.accessToken)
    expect((await client.call('unit')).status).toBe(200)
  })

  it('of refreshing serve once; the second use ends the session', async () => {
    const first = await refresh(client.session.refreshToken)
    expect(first.status).toBe(201)
    expect((await refresh(client.session.refreshToken)).body).toMatchObject({ code: 'token-invalid' })
    client.session = first.body as BureauClient['session']
    expect(await client.problem('unit')).toMatchObject({ code: 'token-invalid' })
    expect((await refresh(client.session.refreshToken)).body).toMatchObject({ code: 'token-invalid' })
  })

  it('of one kind do not serve for the other, and refreshing ends too', async () => {
    expect((await refresh(client.session.accessToken)).body).toMatchObject({ code: 'token-invalid' })
    bureau.control.clock.advance(3_601_000)
    expect((await refresh(client.session.refreshToken)).body).toMatchObject({ code: 'token-invalid' })
  })
})

describe('keys', () => {
  const announced = (key: PublicKey | undefined, by: PublicKey | undefined): boolean =>
    !!key?.announcedBy && !!by && verify(null, Buffer.from(canonicalJson(keyStatement(key))), createPublicKey({ key: Buffer.from(by.publicKey, 'base64'), format: 'der', type: 'spki' }), Buffer.from(key.announcedBy.signature, 'base64'))

  it('are announced each by the one before', async () => {
    await client.control('POST', 'keys/rotate')
    const { keys } = await client.get('publicKeys')
    expect(keys).toHaveLength(2)
    const [first, second] = keys
    expect([first?.announcedBy, second?.announcedBy?.keyId, second?.retiredAt]).toEqual([null, first?.keyId, null])
    expect(first?.retiredAt).not.toBeNull()
    expect(announced(second, first)).toBe(true)
    expect(second && announced({ ...second, publicKey: first?.publicKey ?? '' }, first)).toBe(false)
    expect((await signedIn(bureau)).session.keys).toEqual(keys)
    expect((await client.get('packs')).manifest.keyId).toBe(second?.keyId)
  })
})
