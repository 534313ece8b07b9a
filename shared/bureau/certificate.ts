import { z } from 'zod'
import { CalendarMonth } from '../domain/calendar-date.ts'
import { CertificatePayload, SignedCertificate, SignedUnitCertificate, UnitCertificatePayload } from '../domain/certificate.ts'

/** Asks for 工伤保险参保证明 of one person of the unit. */
export const PersonCertificateRequest = z.object({
  kind: z.enum(['injury-participation']),
  person: z.object({ idType: z.string(), idNumber: z.string(), name: z.string() }),
  period: z.object({ from: CalendarMonth, to: CalendarMonth }).nullable().default(null),
})
export type PersonCertificateRequest = z.infer<typeof PersonCertificateRequest>

/** Asks for 单位参保证明 of the unit of the session, with the list of its people. */
export const UnitCertificateRequest = z.object({ kind: z.enum(['unit-participation']), period: z.object({ from: CalendarMonth, to: CalendarMonth }).nullable().default(null) })
export type UnitCertificateRequest = z.infer<typeof UnitCertificateRequest>

export const CertificateRequest = z.union([PersonCertificateRequest, UnitCertificateRequest])
export type CertificateRequest = z.infer<typeof CertificateRequest>

const payload = CertificatePayload.shape
const unitPayload = UnitCertificatePayload.shape

/** A signed certificate of one person on the wire. Unknown fields are kept on every level: they are under the signature too. */
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

/** As `SignedCertificateRecord`, of a unit. */
export const SignedUnitCertificateRecord = z.looseObject({
  ...SignedUnitCertificate.shape,
  payload: z.looseObject({
    ...unitPayload,
    unit: z.looseObject(unitPayload.unit.shape),
    insurances: z.array(z.looseObject(unitPayload.insurances.element.shape)),
    headcount: z.looseObject(unitPayload.headcount.shape),
    people: z.array(z.looseObject(unitPayload.people.element.shape)),
  }),
})
export type SignedUnitCertificateRecord = z.infer<typeof SignedUnitCertificateRecord>

/** What is issued: of the kind that was asked for. */
export const AnyCertificateRecord = z.union([SignedCertificateRecord, SignedUnitCertificateRecord])
export type AnyCertificateRecord = z.infer<typeof AnyCertificateRecord>

/** What anybody who holds the paper may read by its verification code. */
export const CertificateVerification = z.looseObject({
  /** valid | expired | revoked. */
  state: z.string(),
  words: z.string(),
  certificate: AnyCertificateRecord,
})
export type CertificateVerification = z.infer<typeof CertificateVerification>

/** What `person.idHash` is the SHA-256 (lower-case hex) of, as UTF-8: the salt as it stands, a colon, the number. */
export const idHashInput = (salt: string, idNumber: string): string => `${salt}:${idNumber}`
