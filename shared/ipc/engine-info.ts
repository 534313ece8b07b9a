import { z } from 'zod'
import { engineChannel } from './channel.ts'

/** For 关于 and `shenbao doctor`. */
export const EngineInfo = z.object({
  sqlite: z.string(),
  cipher: z.string(),
  /** What the first bytes of the file say: true where it is not a plaintext database. */
  encryptedOnDisk: z.boolean(),
  schemaVersion: z.number().int(),
  integrity: z.enum(['ok', 'damaged']),
  journalMode: z.string(),
  synchronous: z.string(),
  rulePack: z.string(),
  profile: z.string(),
  people: z.number().int(),
  declarations: z.number().int(),
  outbox: z.record(z.string(), z.number().int()),
  journalEntries: z.number().int(),
  /** False where the hash chain is broken, with the first broken entry. */
  journalIntact: z.boolean(),
  node: z.string(),
})
export type EngineInfo = z.infer<typeof EngineInfo>

/** The tables a window needs to show names for codes, of the pack in use. */
export const CodeEntries = z.record(z.string(), z.array(z.object({ code: z.string(), name: z.string() })))

export const engineInfoChannels = {
  'engine.info': engineChannel(z.object({}), EngineInfo),
  'engine.codes': engineChannel(z.object({}), z.object({ pack: z.string(), tables: CodeEntries })),
} as const
