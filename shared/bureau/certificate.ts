import { z } from 'zod'
import { CalendarMonth } from '../domain/calendar-date.ts'
import { CertificatePayload, SignedCertificate } from '../domain/certificate.ts'

/** Asks for 工伤保险参保证明 of one person of the unit. */
export const CertificateRequest = z.object({
  kind: z.enum(['injury-participation']),
  person: z.object({ idType: z.string(), idNumber: z.string(), name: z.string() }),
  period: z.object({ from: CalendarMonth, to: CalendarMonth }).nullable().default(null),
})
export type CertificateRequest = z.infer<typeof CertificateRequest>

const payload = CertificatePayload.shape

/** A signed certificate on the wire. Unknown fields are kept on every level: they are under the signature too. */
export const SignedCertificateRecord = z.looseObject({
  ...SignedCertificate.shape,
  payload: z.looseObject({
    ...payload,
    unit: z.looseObject(payload.unit.shape),
    person: z.looseObject(payload.person.shape),
    facts: z.array(z.looseObject(payload.facts.element.shape)),
  }),
})
export type SignedCertificateRecord = z.infer<typeof SignedCertificateRecord>

/** What anybody who holds the paper may read by its verification code. */
export const CertificateVerification = z.looseObject({
  /** valid | expired | revoked. */
  state: z.string(),
  words: z.string(),
  certificate: SignedCertificateRecord,
})
export type CertificateVerification = z.infer<typeof CertificateVerification>

/** What `person.idHash` is the SHA-256 (lower-case hex) of, as UTF-8: the salt as it stands, a colon, the number. */
export const idHashInput = (salt: string, idNumber: string): string => `${salt}:${idNumber}`
