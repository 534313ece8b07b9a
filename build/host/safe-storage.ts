import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { SafeStorage } from 'electron'

/**
 * There is no system key store behind the stand-in, and it does not claim one: encryption is "not available", as on a
 * Linux without a keyring. With HOST_KEYCHAIN (any words) it plays a machine that has one, for tests; other words are
 * another machine, where what the first wrote cannot be read.
 */
const prefix = Buffer.from('v11')
let plainTextAllowed = false

function keyOf(words: string): Buffer {
  return createHash('sha256').update(`key store of ${words}`).digest()
}

/** Linux's fallback, in Electron as here: a fixed password. It hides nothing, which is why the application is told. */
function currentKey(): Buffer | null {
  const words = process.env.HOST_KEYCHAIN
  if (words) return keyOf(words)
  return plainTextAllowed ? keyOf('peanuts') : null
}

function encrypt(plainText: string): Buffer {
  const key = currentKey()
  if (!key) throw new Error('Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()])
  return Buffer.concat([prefix, nonce, cipher.getAuthTag(), body])
}

function decrypt(encrypted: Buffer): string {
  const key = currentKey()
  if (!key) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString. Decryption is not available.')
  const failed = new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  if (!encrypted.subarray(0, prefix.length).equals(prefix)) throw failed
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(3, 15))
    decipher.setAuthTag(encrypted.subarray(15, 31))
    return Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString('utf8')
  } catch {
    throw failed
  }
}

export const safeStorage = {
  isEncryptionAvailable: () => currentKey() !== null,
  isAsyncEncryptionAvailable: () => Promise.resolve(currentKey() !== null),
  getSelectedStorageBackend: () => (process.env.HOST_KEYCHAIN ? 'gnome_libsecret' : 'basic_text'),
  setUsePlainTextEncryption(allowed) {
    plainTextAllowed = allowed
  },
  encryptString: encrypt,
  decryptString: decrypt,
  encryptStringAsync: async (plainText) => encrypt(plainText),
  decryptStringAsync: async (encrypted) => ({ shouldReEncrypt: false, result: decrypt(encrypted) }),
} satisfies SafeStorage
