import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'

/** Bytes sealed under a secret that a person knows: scrypt, then AES-256-GCM. */
export const SealedBox = z.object({
  /** scrypt: N, r, p as they were, so that they can be raised later without losing old boxes. */
  cost: z.object({ n: z.number().int(), r: z.number().int(), p: z.number().int() }),
  salt: z.string(),
  iv: z.string(),
  tag: z.string(),
  data: z.string(),
})
export type SealedBox = z.infer<typeof SealedBox>

/** About 150 ms on an office machine: slow enough for a guesser, not felt by a clerk. */
const COST = { n: 1 << 16, r: 8, p: 1 }

const derive = (secret: string, salt: Buffer, cost: SealedBox['cost']): Buffer =>
  scryptSync(secret.normalize('NFKC'), salt, 32, { N: cost.n, r: cost.r, p: cost.p, maxmem: 256 * cost.n * cost.r })

/** Seals `bytes` under `secret`; `context` must be named again to open it, so that a box cannot be moved elsewhere. */
export function sealBox(bytes: Uint8Array, secret: string, context: string): SealedBox {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(secret, salt, COST), iv).setAAD(Buffer.from(context))
  const data = Buffer.concat([cipher.update(bytes), cipher.final()])
  const text = (part: Buffer): string => part.toString('base64')
  return { cost: COST, salt: text(salt), iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) }
}

/** The bytes again, or null where the secret, the context or any byte of the box is not the one that sealed it. */
export function openBox(box: SealedBox, secret: string, context: string): Buffer | null {
  const bytes = (part: string): Buffer => Buffer.from(part, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(secret, bytes(box.salt), box.cost), bytes(box.iv))
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes(box.tag))
    return Buffer.concat([decipher.update(bytes(box.data)), decipher.final()])
  } catch {
    return null // GCM says no more than that: wrong secret and changed bytes look alike
  }
}
