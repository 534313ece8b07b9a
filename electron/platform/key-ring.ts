import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readKeyRing, writeKeyRing, type KeyRing } from './key-ring-file.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { openBox, sealBox } from './sealed-box.ts'

/** The operating system's key store, where there is one that protects: DPAPI, Keychain, a keyring. Never a fixed password. */
export interface SystemKeyStore {
  readonly backend: string
  wrap(secret: Buffer): Promise<Buffer>
  /** Null where it cannot be opened: another user, another machine, another backend. */
  unwrap(blob: Buffer): Promise<Buffer | null>
}

export interface KeySources {
  readonly system: SystemKeyStore | null
  readonly passphrase: string | null
}

const contextOf = (ring: Pick<KeyRing, 'id'>, wrap: 'passphrase' | 'recovery'): string => `shenbao:${ring.id}:${wrap}`

/** The key of one store, derived from the master key: the stores of practice and of the bureau never share one. */
export function storeKey(masterKey: Buffer, store: 'bureau' | 'practice' | 'practice-bureau'): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `shenbao store ${store}`, 32))
}

/**
 * Makes a master key and wraps it twice: by the system's key store (or a passphrase where there is none)
 * and by a recovery code, which is returned once and kept nowhere. Refuses a folder that holds a store
 * already: a new key there would lock its data away.
 */
export async function createKeyRing(folder: string, sources: KeySources): Promise<Result<{ key: Buffer; recoveryCode: string }, AppError>> {
  if (readKeyRing(folder) !== null || existsSync(join(folder, 'shenbao.db'))) return err(appError('STATE_CONFLICT', { reason: 'key-ring-exists' }))
  if (!sources.system && !sources.passphrase) return err(appError('PASSPHRASE_REQUIRED', { reason: 'new' }))
  const key = randomBytes(32)
  const recoveryCode = makeRecoveryCode()
  const ring = { id: randomUUID() }
  writeKeyRing(folder, {
    version: 1,
    id: ring.id,
    createdAt: new Date().toISOString(),
    system: sources.system ? { backend: sources.system.backend, blob: (await sources.system.wrap(key)).toString('base64') } : null,
    passphrase: sources.passphrase ? sealBox(key, sources.passphrase, contextOf(ring, 'passphrase')) : null,
    recovery: sealBox(key, recoveryCode, contextOf(ring, 'recovery')),
  })
  return ok({ key, recoveryCode })
}

/**
 * The master key of a data folder. Changes nothing on disk, whatever goes wrong. Errors: NOT_FOUND (no
 * key ring), PASSPHRASE_REQUIRED, PASSPHRASE_WRONG, KEY_STORE_UNAVAILABLE (only the recovery code is
 * left), STORE_KEY_WRONG (both copies of the ring are damaged).
 */
export async function openKeyRing(folder: string, sources: KeySources): Promise<Result<Buffer, AppError>> {
  const ring = readKeyRing(folder)
  if (ring === null) return err(appError('NOT_FOUND', { what: 'key-ring' }))
  if (ring === 'damaged') return err(appError('STORE_KEY_WRONG', { reason: 'key-ring-damaged' }))
  if (sources.system && ring.system) {
    const key = await sources.system.unwrap(Buffer.from(ring.system.blob, 'base64'))
    if (key?.length === 32) return ok(key)
  }
  if (ring.passphrase) {
    if (sources.passphrase === null) return err(appError('PASSPHRASE_REQUIRED', { reason: 'locked' }))
    const key = openBox(ring.passphrase, sources.passphrase, contextOf(ring, 'passphrase'))
    return key ? ok(key) : err(appError('PASSPHRASE_WRONG'))
  }
  return err(appError('KEY_STORE_UNAVAILABLE', { backend: ring.system?.backend ?? null, now: sources.system?.backend ?? null }))
}

/** Opens with the recovery code and wraps the key anew for this system (or under a new passphrase); the code stays good. */
export async function recoverKeyRing(folder: string, typedCode: string, sources: KeySources): Promise<Result<Buffer, AppError>> {
  const ring = readKeyRing(folder)
  if (ring === null) return err(appError('NOT_FOUND', { what: 'key-ring' }))
  if (ring === 'damaged') return err(appError('STORE_KEY_WRONG', { reason: 'key-ring-damaged' }))
  const code = readRecoveryCode(typedCode)
  if (code === null) return err(appError('RECOVERY_CODE_WRONG', { reason: 'mistyped' }))
  const key = openBox(ring.recovery, code, contextOf(ring, 'recovery'))
  if (!key) return err(appError('RECOVERY_CODE_WRONG', { reason: 'other-store' }))
  writeKeyRing(folder, {
    ...ring,
    system: sources.system ? { backend: sources.system.backend, blob: (await sources.system.wrap(key)).toString('base64') } : ring.system,
    passphrase: sources.passphrase ? sealBox(key, sources.passphrase, contextOf(ring, 'passphrase')) : ring.passphrase,
  })
  return ok(key)
}
