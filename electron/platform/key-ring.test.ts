import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { createKeyRing, openKeyRing, recoverKeyRing, storeKey, type SystemKeyStore } from './key-ring.ts'
import { readRecoveryCode } from './recovery-code.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'shenbao-key-ring-'))

/** A key store of one user: `mask` is what makes it this user's. */
const keyStore = (mask: number, backend = 'dpapi'): SystemKeyStore => ({
  backend,
  wrap: async (secret) => Buffer.concat([Buffer.from([mask]), secret.map((byte) => byte ^ mask)]),
  unwrap: async (blob) => (blob[0] === mask ? Buffer.from(blob.subarray(1).map((byte) => byte ^ mask)) : null),
})
const everyByte = (at: string): Buffer => Buffer.concat(readdirSync(at).map((name) => readFileSync(join(at, name))))

test('a key made with a key store opens with it, and with the recovery code alone', async () => {
  const at = folder()
  const made = unwrap(await createKeyRing(at, { system: keyStore(7), passphrase: null }))
  expect(unwrap(await openKeyRing(at, { system: keyStore(7), passphrase: null }))).toEqual(made.key)
  expect(unwrap(await recoverKeyRing(at, made.recoveryCode.toLowerCase().replaceAll('-', ' '), { system: null, passphrase: '新的口令 2026' }))).toEqual(made.key)
  expect(unwrap(await openKeyRing(at, { system: null, passphrase: '新的口令 2026' }))).toEqual(made.key)
})

test('without a key store a passphrase is needed, and neither key, passphrase nor code stands on disk', async () => {
  const at = folder()
  expect(await createKeyRing(at, { system: null, passphrase: null })).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_REQUIRED' } })
  const made = unwrap(await createKeyRing(at, { system: null, passphrase: 'correct horse' }))
  const disk = everyByte(at)
  for (const secret of [made.key, Buffer.from(made.key.toString('base64')), Buffer.from(made.key.toString('hex')), Buffer.from('correct horse'), Buffer.from(made.recoveryCode)]) {
    expect(disk.includes(secret)).toBe(false)
  }
  expect(await openKeyRing(at, { system: null, passphrase: 'wrong horse' })).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_WRONG' } })
  expect(await openKeyRing(at, { system: null, passphrase: null })).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_REQUIRED' } })
})

test('a lost key store never changes the ring, and leaves the recovery code as the way out', async () => {
  const at = folder()
  const made = unwrap(await createKeyRing(at, { system: keyStore(7), passphrase: null }))
  const before = everyByte(at)
  for (const system of [null, keyStore(8), keyStore(9, 'basic_text')]) {
    expect(await openKeyRing(at, { system, passphrase: null })).toMatchObject({ ok: false, error: { code: 'KEY_STORE_UNAVAILABLE' } })
    expect(everyByte(at).equals(before)).toBe(true)
  }
  expect(await recoverKeyRing(at, made.recoveryCode.replace(/^./, (first) => (first === '0' ? '1' : '0')), { system: null, passphrase: 'irrelevant' })).toMatchObject({ error: { code: 'RECOVERY_CODE_WRONG' } })
  expect(unwrap(await recoverKeyRing(at, made.recoveryCode, { system: keyStore(8), passphrase: null }))).toEqual(made.key)
  expect(unwrap(await openKeyRing(at, { system: keyStore(8), passphrase: null }))).toEqual(made.key)
})

test('one garbled copy is survived, two are said', async () => {
  const at = folder()
  const made = unwrap(await createKeyRing(at, { system: keyStore(7), passphrase: null }))
  writeFileSync(join(at, 'keyring.json'), readFileSync(join(at, 'keyring.json'), 'utf8').replace('"version": 1', '"version": 9'))
  expect(unwrap(await openKeyRing(at, { system: keyStore(7), passphrase: null }))).toEqual(made.key)
  writeFileSync(join(at, 'keyring.copy.json'), '')
  expect(await openKeyRing(at, { system: keyStore(7), passphrase: null })).toMatchObject({ ok: false, error: { code: 'STORE_KEY_WRONG' } })
})

test('a folder with a store never gets a new key', async () => {
  const at = folder()
  writeFileSync(join(at, 'shenbao.db'), 'somebody’s data')
  expect(await createKeyRing(at, { system: keyStore(7), passphrase: null })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT' } })
})

test('a recovery code is read as people type it, and a short one is refused', async () => {
  const at = folder()
  const made = unwrap(await createKeyRing(at, { system: null, passphrase: 'correct horse' }))
  expect(readRecoveryCode(made.recoveryCode.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(made.recoveryCode)
  expect(readRecoveryCode(made.recoveryCode.slice(0, -1))).toBeNull()
})

test('stores of one ring have keys of their own', () => {
  const master = Buffer.alloc(32, 5)
  const keys = (['bureau', 'practice', 'practice-bureau'] as const).map((name) => storeKey(master, name).toString('hex'))
  expect(new Set(keys).size).toBe(3)
})
