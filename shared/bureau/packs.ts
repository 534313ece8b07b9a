import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'

/** Which code and rule packs apply. */
export const PackManifest = z.looseObject({
  packs: z.array(
    z.looseObject({
      /** codes | rules | region-<code>. */
      name: z.string(),
      version: z.string(),
      effectiveFrom: CalendarDate,
      notes: z.string(),
    }),
  ),
  issuedAt: Instant,
  keyId: z.string(),
})
export type PackManifest = z.infer<typeof PackManifest>

/** Ed25519 over the canonical JSON of `manifest`, base64. */
export const SignedPacks = z.looseObject({ manifest: PackManifest, signature: z.string() })
export type SignedPacks = z.infer<typeof SignedPacks>
