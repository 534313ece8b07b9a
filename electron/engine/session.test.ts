import { afterEach, expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import { makeEngine, type TestEngine } from '../../test/fakes/make-engine.ts'

const made: TestEngine[] = []
const start = async (...options: Parameters<typeof signedIn>): Promise<SignedIn> => {
  const one = await signedIn(...options)
  made.push(one)
  return one
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.dispose()
})

test('an operator who signed in once can do so without a network, with that password alone', async () => {
  const one = await start()
  const { operator, password } = one.bureau
  unwrap(await one.engine.call('session.signOut', {}))
  await one.bureau.control.refuseConnections()
  one.bureau.control.clearHistory()
  expect(await one.engine.call('session.signInOffline', { operator, password: 'wrong' })).toMatchObject({ ok: false, error: { code: 'SIGN_IN_REFUSED' } })
  expect(await one.engine.call('session.signInOffline', { operator: 'nobody', password })).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NEVER_ONLINE' } })
  expect(unwrap(await one.engine.call('session.signInOffline', { operator, password }))).toMatchObject({ operator, online: false, unitNumber: one.bureau.unit })
  expect(one.bureau.control.history().requests).toEqual([])
  await one.bureau.control.acceptConnections()
  // The tokens went with the signing out: sending needs the network's sign-in.
  expect(await one.sync()).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
})

test('a wrong password, another unit and an unsafe address are refused, and nobody is signed in', async () => {
  const one = await start()
  unwrap(await one.engine.call('session.signOut', {}))
  const right = { bureauUrl: one.bureau.url, unit: one.bureau.unit, operator: one.bureau.operator, password: one.bureau.password }
  expect(await one.engine.call('session.signIn', { ...right, password: 'wrong' })).toMatchObject({ ok: false, error: { code: 'SIGN_IN_REFUSED' } })
  expect(await one.engine.call('session.signIn', { ...right, unit: '99999999' })).toMatchObject({ ok: false, error: { code: 'BUREAU_OTHER_UNIT' } })
  for (const bureauUrl of ['http://example.com', 'http://user:secret@127.0.0.1/', 'ftp://127.0.0.1', 'http://127.0.0.1.example.com']) {
    expect(await one.engine.call('session.signIn', { ...right, bureauUrl }), bureauUrl).toMatchObject({ ok: false, error: { code: 'BUREAU_INSECURE' } })
  }
  expect(unwrap(await one.engine.call('session.status', {})).session).toBeNull()
})

test('plain http is for practice alone', async () => {
  const one = await start()
  const strict = await makeEngine({ mode: 'bureau' })
  made.push(strict)
  const input = { bureauUrl: one.bureau.url, unit: one.bureau.unit, operator: one.bureau.operator, password: one.bureau.password }
  expect(await strict.engine.call('session.signIn', input)).toMatchObject({ ok: false, error: { code: 'BUREAU_INSECURE' } })
})

test('a proxy in the environment is not used behind one’s back', async () => {
  const before = process.env['http_proxy']
  process.env['http_proxy'] = 'http://127.0.0.1:9'
  try {
    const one = await start()
    expect(unwrap(await one.updateRoster()).count).toBe(200)
  } finally {
    if (before === undefined) delete process.env['http_proxy']
    else process.env['http_proxy'] = before
  }
})

test('a new key that the old one announces is believed', async () => {
  const one = await start()
  one.bureau.control.rotateKey()
  unwrap(await one.sync())
  expect(await one.between((database) => database.prepare('SELECT count(*) FROM bureau_key').pluck().get())).toBe(2)
})

test('a key that nobody announced is not', async () => {
  const one = await start()
  await one.between((database) => database.exec("UPDATE bureau_key SET public_key = 'MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='"))
  expect(await one.engine.call('session.signIn', { bureauUrl: one.bureau.url, unit: one.bureau.unit, operator: one.bureau.operator, password: one.bureau.password })).toMatchObject({ ok: false, error: { code: 'BUREAU_KEY_CHANGED' } })
})

test('a receipt that the pinned key did not sign parks the intent and tells', async () => {
  const { putConfirmed } = await import('../../test/fakes/put-confirmed.ts')
  const one = await start()
  await one.between((database) => {
    putConfirmed(database, { unit: one.bureau.unit, count: 2 })
    database.exec("UPDATE bureau_key SET public_key = 'MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='")
  })
  await one.sync()
  const parked = unwrap(await one.engine.call('sync.items', { states: ['parked'], offset: 0, limit: 10 })).items
  expect(parked.map((item) => item.reasonCode)).toEqual(['receipt-invalid', 'receipt-invalid'])
})

test('the bureau’s clock decides what day it is, and a difference is told', async () => {
  const one = await start()
  one.clock.set('2020-01-01T00:00:00.000Z')
  await one.sync()
  const status = unwrap(await one.engine.call('session.status', {}))
  expect(status.today).toBe('2026-11-23')
  expect(status.clockSkewSeconds).toBeGreaterThan(86_400)
})
