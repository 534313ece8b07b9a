import { z } from 'zod'
import { mainChannel } from './channel.ts'

/** What stands between the user and the encrypted store. */
export const VaultState = z.object({
  state: z.enum(['open', 'new', 'passphrase-needed', 'recovery-needed', 'broken']),
  /** `dpapi`, `keychain`, `gnome_libsecret`, …; null where only a passphrase protects the key. */
  keyStore: z.string().nullable(),
  /** An AppError code, where state is `broken`. */
  errorCode: z.string().nullable(),
  /** Shown once, right after the key was made; null ever after. */
  recoveryCode: z.string().nullable(),
  folder: z.enum(['practice', 'bureau']),
})
export type VaultState = z.infer<typeof VaultState>

export const vaultChannels = {
  'vault.state': mainChannel(z.object({}), VaultState),
  /** Makes a new key. A passphrase is needed exactly where there is no key store. */
  'vault.create': mainChannel(z.object({ passphrase: z.string().min(8).max(200).nullable() }), VaultState),
  'vault.unlock': mainChannel(z.object({ passphrase: z.string().min(1).max(200) }), VaultState),
  'vault.recover': mainChannel(z.object({ recoveryCode: z.string().min(1).max(200), newPassphrase: z.string().min(8).max(200).nullable() }), VaultState),
  /** The recovery code was written down: it is forgotten here. */
  'vault.recoveryNoted': mainChannel(z.object({}), z.object({})),
  /** A printable page with the recovery code, saved where the dialog says. */
  'vault.printRecovery': mainChannel(z.object({}), z.object({ saved: z.boolean() })),
} as const
