import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from './atomic-file.ts'
import { SealedBox } from './sealed-box.ts'

/** How the master key is wrapped. Never the key itself. */
export const KeyRing = z.object({
  version: z.literal(1),
  /** Bound into every wrap as its context. */
  id: z.uuid(),
  createdAt: z.string(),
  /** By the operating system's key store; `backend` says which, since a change of it explains a key that no longer opens. */
  system: z.object({ backend: z.string(), blob: z.string() }).nullable(),
  passphrase: SealedBox.nullable(),
  recovery: SealedBox,
})
export type KeyRing = z.infer<typeof KeyRing>

const Stored = z.object({ ring: KeyRing, sha256: z.string() })

// Two copies: the wraps are the only way to the data, and one torn or garbled file must not close it.
const FILES = ['keyring.json', 'keyring.copy.json'] as const

const digestOf = (ring: KeyRing): string => createHash('sha256').update(JSON.stringify(ring)).digest('hex')

export const keyRingExists = (folder: string): boolean => FILES.some((name) => existsSync(join(folder, name)))

/** The key ring of a data folder from the first copy that is whole; null where there is none, 'damaged' where no copy is. */
export function readKeyRing(folder: string): KeyRing | 'damaged' | null {
  if (!keyRingExists(folder)) return null
  for (const name of FILES) {
    try {
      const stored = Stored.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      if (stored.sha256 === digestOf(stored.ring)) return stored.ring
    } catch {
      // this copy is missing, torn or garbled: the other one may be whole
    }
  }
  return 'damaged'
}

/** Writes both copies, one after the other, each atomically. */
export function writeKeyRing(folder: string, ring: KeyRing): void {
  const bytes = Buffer.from(JSON.stringify({ ring, sha256: digestOf(ring) }, null, 2))
  for (const name of FILES) writeFileAtomically(join(folder, name), bytes)
}
