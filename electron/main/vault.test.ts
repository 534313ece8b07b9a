import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import type { SystemKeyStore } from '../platform/key-ring.ts'
import { createVault } from './vault.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'shenbao-vault-'))
const system: SystemKeyStore = { backend: 'dpapi', wrap: async (secret) => Buffer.from(secret).reverse(), unwrap: async (blob) => Buffer.from(blob).reverse() }

test('with a key store the first start opens by itself and shows the recovery code once', async () => {
  const at = folder()
  const first = createVault(at, system)
  await first.tryOpen()
  expect(first.state()).toMatchObject({ state: 'open', keyStore: 'dpapi', recoveryCode: expect.stringMatching(/^[0-9A-Z-]{35}$/) })
  first.recoveryNoted()
  expect(first.state().recoveryCode).toBeNull()
  const second = createVault(at, system)
  await second.tryOpen()
  expect(second.state()).toMatchObject({ state: 'open', recoveryCode: null })
  expect(second.key()).toEqual(first.key())
})

test('without one it asks for a passphrase, at the first start and at the next', async () => {
  const at = folder()
  const first = createVault(at, null)
  await first.tryOpen()
  expect(first.state()).toMatchObject({ state: 'new', keyStore: null })
  expect(await first.create(null)).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_REQUIRED' } })
  const made = unwrap(await first.create('办公室的口令'))
  const second = createVault(at, null)
  await second.tryOpen()
  expect(second.state().state).toBe('passphrase-needed')
  expect(second.key()).toBeNull()
  expect(await second.unlock('不对')).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_WRONG' } })
  expect(unwrap(await second.unlock('办公室的口令')).state).toBe('open')
  expect(unwrap(await createVault(at, null).recover(made.recoveryCode!, null)).state).toBe('open')
})

test('a key store that no longer opens leads to the recovery code, not to a new key', async () => {
  const at = folder()
  const first = createVault(at, system)
  await first.tryOpen()
  const code = first.state().recoveryCode!
  const lost = createVault(at, { ...system, unwrap: async () => null })
  await lost.tryOpen()
  expect(lost.state()).toMatchObject({ state: 'recovery-needed' })
  expect(unwrap(await lost.recover(code, null)).state).toBe('open')
  expect(lost.key()).toEqual(first.key())
})
