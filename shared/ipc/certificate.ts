import { z } from 'zod'
import { CalendarDate, Instant } from '../domain/calendar-date.ts'
import { CertificateKind, PaperState, SignatureVerdict } from '../domain/certificate.ts'
import { DocumentHandle, FileSource } from './batch.ts'
import { engineChannel, mainChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice } from './page.ts'

/** A certificate that is kept here, for the list. */
export const KeptCertificateLine = z.object({
  number: z.string(),
  kind: CertificateKind,
  /** Of the person, or of the unit. */
  name: z.string(),
  /** '' of a unit. */
  idNumber: z.string(),
  validUntil: CalendarDate,
  receivedAt: Instant,
  /** False once its date is past: then it is not printed again. */
  printable: z.boolean(),
})
export type KeptCertificateLine = z.infer<typeof KeptCertificateLine>

/** What became of one person of several. `words` are the bureau's where it refused. */
export const CertificateOutcome = z.object({
  personId: z.string(),
  name: z.string(),
  /** issued just now; kept: the bureau could not be reached and a valid one is here; refused by the bureau; absent: neither; distrusted: what came does not hold; gone: no longer on the roster. */
  outcome: z.enum(['issued', 'kept', 'refused', 'absent', 'distrusted', 'gone']),
  number: z.string().nullable(),
  words: z.string().nullable(),
})
export type CertificateOutcome = z.infer<typeof CertificateOutcome>

/** What a checked paper says, by the signed content and never by its pages. */
export const CheckedCertificate = z.object({
  kind: CertificateKind,
  number: z.string(),
  unitName: z.string(),
  /** Null of a unit. */
  name: z.string().nullable(),
  idTail: z.string().nullable(),
  /** How many people its list has; null of a person. */
  people: z.number().int().nullable(),
  office: z.string(),
  issuedAt: Instant,
  validUntil: CalendarDate,
})
export type CheckedCertificate = z.infer<typeof CheckedCertificate>

export const CHECK_REASONS = ['sound', 'no-certificate', 'other-layout', 'other-codes', 'other-fonts', 'signature', 'id-number', 'mixed', 'bytes', 'no-keys', 'unknown-key', 'past-date'] as const
export const CheckReason = z.enum(CHECK_REASONS)
export type CheckReason = z.infer<typeof CheckReason>

/** As many people as are asked for in one go. */
export const MOST_CERTIFICATES = 200

export const certificateChannels = {
  /** 工伤保险单位证明: asked of the bureau, verified and kept; offline the kept one, or the unsigned one that says what it is. */
  'certificate.create': engineChannel(
    z.object({ idNumber: z.string().min(1).max(30), name: z.string().min(1).max(50), unitName: z.string().max(100).nullable() }),
    DocumentHandle.extend({ verdict: SignatureVerdict, number: z.string().nullable() }),
  ),
  /** Of several people of the roster, one file with the pages of each; null where nobody got one. */
  'certificate.createMany': engineChannel(
    z.object({ jobId: JobId, personIds: z.array(z.string()).min(1).max(MOST_CERTIFICATES) }),
    z.object({ document: DocumentHandle.nullable(), outcomes: z.array(CertificateOutcome) }),
  ),
  /** 单位参保证明 with the list of its people: the bureau's, or the kept one where it cannot be reached. There is no unsigned one. */
  'certificate.createUnit': engineChannel(z.object({ jobId: JobId }), DocumentHandle.extend({ number: z.string(), kept: z.boolean(), people: z.number().int() })),
  /** Kept certificates, newest first; `text` finds by number, name or part of the ID number. */
  'certificate.kept': engineChannel(Slice.extend({ text: z.string().max(60) }), paged(KeptCertificateLine)),
  /** 再次打印: the very same file, verified again, without the bureau. STATE_CONFLICT once it has run out. */
  'certificate.reprint': engineChannel(z.object({ number: z.string().min(1).max(60) }), DocumentHandle.extend({ number: z.string() })),
  /** 每人一个文件: a folder is chosen once, and each kept certificate goes there under its number; null where no folder was chosen. */
  'certificate.saveEach': mainChannel(z.object({ numbers: z.array(z.string().min(1).max(60)).min(1).max(MOST_CERTIFICATES) }), z.object({ saved: z.number().int().nullable() })),
  /** 验证证明文件: a paper's file against the pinned keys, without the bureau. */
  'certificate.verify': engineChannel(z.object({ source: FileSource }), z.object({ fileName: z.string(), state: PaperState, reason: CheckReason, certificates: z.array(CheckedCertificate) })),
} as const
