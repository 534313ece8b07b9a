import { safeStorage } from 'electron'
import type { SystemKeyStore } from '../platform/key-ring.ts'

/**
 * The operating system's key store behind the port of the key ring. Null where there is none, and also
 * on Linux where the backend is `basic_text` (a fixed password: no protection) or not known: there a
 * passphrase takes its place, which the user is told.
 */
export async function systemKeyStore(): Promise<SystemKeyStore | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  const backend = process.platform === 'win32' ? 'dpapi' : process.platform === 'darwin' ? 'keychain' : safeStorage.getSelectedStorageBackend()
  if (backend === 'basic_text' || backend === 'unknown') return null
  return {
    backend,
    wrap: (secret) => safeStorage.encryptStringAsync(secret.toString('base64')),
    unwrap: async (blob) => {
      try {
        return Buffer.from((await safeStorage.decryptStringAsync(blob)).result, 'base64')
      } catch {
        return null // another user, machine or backend: the recovery code is the way out
      }
    },
  }
}
