import { z } from 'zod'
import { CalendarDate, Instant } from './calendar-date.ts'

/** What the bureau signs (canonical JSON, RFC 8785, UTF-8). The ID number is never in it: its last four characters and a salted hash are. */
export const CertificatePayload = z.object({
  kind: z.enum(['injury-participation']),
  number: z.string(),
  unit: z.object({ number: z.string(), name: z.string(), creditCode: z.string() }),
  person: z.object({ name: z.string(), idType: z.string(), idTail: z.string(), idSalt: z.string(), idHash: z.string() }),
  facts: z.array(z.object({ insurance: z.string(), insuranceName: z.string(), status: z.string(), from: CalendarDate, to: CalendarDate.nullable(), paidUntil: z.string().nullable() })),
  office: z.string(),
  issuedAt: Instant,
  validUntil: CalendarDate,
  rulePack: z.string(),
  keyId: z.string(),
  verificationCode: z.string(),
  verificationUrl: z.string(),
})
export type CertificatePayload = z.infer<typeof CertificatePayload>

/** A certificate as the bureau hands it out. */
export const SignedCertificate = z.object({
  payload: CertificatePayload,
  /** Ed25519 over the canonical bytes of `payload`, base64. */
  signature: z.string(),
})
export type SignedCertificate = z.infer<typeof SignedCertificate>

/** What our check of the signature says: valid, changed (bytes differ), unknown-key (not the pinned one), absent. */
export const SIGNATURE_VERDICTS = ['valid', 'changed', 'unknown-key', 'absent'] as const
export const SignatureVerdict = z.enum(SIGNATURE_VERDICTS)
export type SignatureVerdict = z.infer<typeof SignatureVerdict>
