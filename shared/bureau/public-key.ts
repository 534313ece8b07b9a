import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'

/** What a new key's announcement says; signed by the key before it over its canonical JSON. */
export const KeyStatement = z.object({
  keyId: z.string(),
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo (DER), base64. */
  publicKey: z.string(),
  validFrom: Instant,
})
export type KeyStatement = z.infer<typeof KeyStatement>

/** A public key of the bureau. Pinned on first use; another one is believed only where a pinned key announces it. */
export const PublicKey = z.looseObject({
  ...KeyStatement.shape,
  /** Not used for new signatures any more since then; what it signed before stays valid. */
  retiredAt: Instant.nullable(),
  /** The key that announced this one, and its signature over the KeyStatement (base64); null for the first key. */
  announcedBy: z.looseObject({ keyId: z.string(), signature: z.string() }).nullable(),
})
export type PublicKey = z.infer<typeof PublicKey>

/** The keys, oldest first. */
export const KeyList = z.looseObject({ keys: z.array(PublicKey) })
export type KeyList = z.infer<typeof KeyList>

/** The part of a key that its announcement signs. */
export const keyStatement = ({ keyId, algorithm, publicKey, validFrom }: KeyStatement): KeyStatement => ({ keyId, algorithm, publicKey, validFrom })
