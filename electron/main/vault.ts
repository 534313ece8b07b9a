import type { VaultState } from '../../shared/ipc/vault.ts'
import type { AppError, AppErrorCode } from '../../shared/result/app-error.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { createKeyRing, openKeyRing, recoverKeyRing, type SystemKeyStore } from '../platform/key-ring.ts'

/** Holds the master key while the app runs. It goes from here to our own child processes and never to a window. */
export interface Vault {
  state(): VaultState
  /** Opens without asking where the system's key store can; makes the key at first run where it needs no passphrase. */
  tryOpen(): Promise<void>
  create(passphrase: string | null): Promise<Result<VaultState>>
  unlock(passphrase: string): Promise<Result<VaultState>>
  recover(code: string, newPassphrase: string | null): Promise<Result<VaultState>>
  recoveryNoted(): void
  key(): Buffer | null
  setFolder(folder: VaultState['folder']): void
  /** The key is right but the store would not open: said on the start-up screen. */
  refuse(code: AppErrorCode): void
}

/** What a failure to open means for the person in front of it. */
const stateOf = (error: AppError): VaultState['state'] => {
  if (error.code === 'NOT_FOUND') return 'new'
  if (error.code === 'PASSPHRASE_REQUIRED') return 'passphrase-needed'
  if (error.code === 'KEY_STORE_UNAVAILABLE') return 'recovery-needed'
  return 'broken'
}

export function createVault(dataFolder: string, system: SystemKeyStore | null): Vault {
  let key: Buffer | null = null
  let state: VaultState = { state: 'new', keyStore: system?.backend ?? null, errorCode: null, recoveryCode: null, folder: 'bureau' }

  const opened = (masterKey: Buffer, recoveryCode: string | null): Result<VaultState> => {
    key = masterKey
    state = { ...state, state: 'open', errorCode: null, recoveryCode }
    return ok(state)
  }
  const vault: Vault = {
    state: () => state,
    tryOpen: async () => {
      const result = await openKeyRing(dataFolder, { system, passphrase: null })
      if (result.ok) opened(result.value, null)
      else if (result.error.code === 'NOT_FOUND' && system) await vault.create(null)
      else state = { ...state, state: stateOf(result.error), errorCode: result.error.code }
    },
    create: async (passphrase) => {
      const made = await createKeyRing(dataFolder, { system, passphrase })
      if (made.ok) return opened(made.value.key, made.value.recoveryCode)
      // A store without its key ring: nothing is written over it, and the person is told.
      if (made.error.code === 'STATE_CONFLICT') state = { ...state, state: 'broken', errorCode: 'STORE_KEY_WRONG' }
      return made
    },
    unlock: async (passphrase) => {
      const result = await openKeyRing(dataFolder, { system, passphrase })
      return result.ok ? opened(result.value, null) : result
    },
    recover: async (code, newPassphrase) => {
      const result = await recoverKeyRing(dataFolder, code, { system, passphrase: newPassphrase })
      return result.ok ? opened(result.value, null) : result
    },
    recoveryNoted: () => {
      state = { ...state, recoveryCode: null }
    },
    key: () => key,
    setFolder: (folder) => {
      state = { ...state, folder }
    },
    refuse: (code) => {
      state = { ...state, state: 'broken', errorCode: code }
    },
  }
  return vault
}
