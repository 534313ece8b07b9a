import { z } from 'zod'
import { CalendarDate, Instant } from './calendar-date.ts'

/** injury-participation: 工伤保险参保证明 of one person. unit-participation: 单位参保证明 with the list of its people. */
export const CERTIFICATE_KINDS = ['injury-participation', 'unit-participation'] as const
export const CertificateKind = z.enum(CERTIFICATE_KINDS)
export type CertificateKind = z.infer<typeof CertificateKind>

const issued = {
  number: z.string(),
  unit: z.object({ number: z.string(), name: z.string(), creditCode: z.string() }),
  office: z.string(),
  issuedAt: Instant,
  validUntil: CalendarDate,
  rulePack: z.string(),
  keyId: z.string(),
  verificationCode: z.string(),
  verificationUrl: z.string(),
}

/** What the bureau signs (canonical JSON, RFC 8785, UTF-8). The ID number is never in it: its last four characters and a salted hash are. */
export const CertificatePayload = z.object({
  ...issued,
  kind: z.enum(['injury-participation']),
  person: z.object({ name: z.string(), idType: z.string(), idTail: z.string(), idSalt: z.string(), idHash: z.string() }),
  facts: z.array(z.object({ insurance: z.string(), insuranceName: z.string(), status: z.string(), from: CalendarDate, to: CalendarDate.nullable(), paidUntil: z.string().nullable() })),
})
export type CertificatePayload = z.infer<typeof CertificatePayload>

/** What the bureau signs of a whole unit: each insurance, and who is insured. Of ID numbers the last four characters alone. */
export const UnitCertificatePayload = z.object({
  ...issued,
  kind: z.enum(['unit-participation']),
  /** One line an insurance: 缴费状态 AAB051, 参保地经办机构, 当前参保人数, 缴费起止. */
  insurances: z.array(
    z.object({ insurance: z.string(), insuranceName: z.string(), status: z.string(), office: z.string(), headcount: z.number().int(), from: CalendarDate, to: CalendarDate.nullable(), paidUntil: z.string().nullable() }),
  ),
  /** 参保人数: everybody in the list; `active` are those whose 工伤 is 正常参保. */
  headcount: z.object({ all: z.number().int(), active: z.number().int() }),
  /** 个人编号, 姓名, last four of the number; in the order of the bureau's register. */
  people: z.array(z.object({ id: z.string(), name: z.string(), idTail: z.string(), status: z.string() })),
})
export type UnitCertificatePayload = z.infer<typeof UnitCertificatePayload>

/** A certificate as the bureau hands it out. */
export const SignedCertificate = z.object({
  payload: CertificatePayload,
  /** Ed25519 over the canonical bytes of `payload`, base64. */
  signature: z.string(),
})
export type SignedCertificate = z.infer<typeof SignedCertificate>

/** The certificate of a unit as the bureau hands it out. */
export const SignedUnitCertificate = z.object({ payload: UnitCertificatePayload, signature: z.string() })
export type SignedUnitCertificate = z.infer<typeof SignedUnitCertificate>

export type AnySignedCertificate = SignedCertificate | SignedUnitCertificate

export const isUnitCertificate = (certificate: AnySignedCertificate): certificate is SignedUnitCertificate => certificate.payload.kind === 'unit-participation'

/** What our check of the signature says: valid, changed (bytes differ), unknown-key (not the pinned one), absent. */
export const SIGNATURE_VERDICTS = ['valid', 'changed', 'unknown-key', 'absent'] as const
export const SignatureVerdict = z.enum(SIGNATURE_VERDICTS)
export type SignatureVerdict = z.infer<typeof SignatureVerdict>

/**
 * What the check of a paper's file says. `valid`: signed, unchanged to the last byte, in date; `changed`; `unknown-signer`: by no pinned key;
 * `expired`: genuine and past its date; `cannot-check`: nothing can be said (no certificate in it, another version's layout, a typeface that is not here).
 */
export const PAPER_STATES = ['valid', 'changed', 'unknown-signer', 'expired', 'cannot-check'] as const
export const PaperState = z.enum(PAPER_STATES)
export type PaperState = z.infer<typeof PaperState>
