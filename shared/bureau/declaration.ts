import { z } from 'zod'
import { AddContent } from '../domain/add-content.ts'
import { CalendarMonth, Instant } from '../domain/calendar-date.ts'
import { AuditEntry } from '../domain/declaration.ts'
import { RemoveContent } from '../domain/remove-content.ts'
import { feedPage } from './feed.ts'
import { Receipt } from './receipt.ts'

/** SHA-256 of an attachment's bytes, lower-case hex. */
export const AttachmentHash = z.string().regex(/^[0-9a-f]{64}$/)

const Submission = z.object({
  /** UUIDv7 made by the client; the same as in the path. */
  id: z.uuid(),
  /** 单位编号 AAB001. */
  unit: z.string(),
  /** 申报月度. */
  month: CalendarMonth,
  /** The returned declaration that this one answers. */
  replaces: z.uuid().nullable(),
  attachments: z.array(AttachmentHash),
})

/** The body of `PUT /v1/declarations/{id}`, by kind; its bytes are fixed when the intent is saved. */
export const DeclarationSubmission = z.discriminatedUnion('kind', [
  Submission.extend({ kind: z.literal('add'), content: AddContent }),
  Submission.extend({ kind: z.literal('remove'), content: RemoveContent }),
])
export type DeclarationSubmission = z.infer<typeof DeclarationSubmission>

/** The bureau's states. A client shows others as they are. */
export const REVIEW_STATES = ['received', 'reviewing', 'accepted', 'returned', 'refused', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A declaration as the bureau holds it. */
export const DeclarationRecord = z.looseObject({
  id: z.string(),
  version: z.number().int(),
  kind: z.string(),
  unit: z.string(),
  month: z.string(),
  content: z.looseObject({}),
  replaces: z.string().nullable(),
  attachments: z.array(z.string()),
  state: z.string().describe(`One of: ${REVIEW_STATES.join(', ')}; others are shown as they are`),
  /** The bureau's words at return or refusal, and the field they are about. */
  reason: z.string().nullable(),
  reasonField: z.string().nullable(),
  receipt: Receipt,
  /** 个人编号, once accepted. */
  personId: z.string().nullable(),
  receivedAt: Instant,
  updatedAt: Instant,
})
export type DeclarationRecord = z.infer<typeof DeclarationRecord>

export const DeclarationsPage = feedPage(DeclarationRecord)
export type DeclarationsPage = z.infer<typeof DeclarationsPage>

/** The body of a withdrawal; it has an idempotency key of its own. */
export const Withdrawal = z.object({ reason: z.string().min(1).max(200) })
export type Withdrawal = z.infer<typeof Withdrawal>

/** The review's steps so far, oldest first; append-only. */
export const AuditTrail = z.looseObject({ declarationId: z.string(), state: z.string(), entries: z.array(z.looseObject(AuditEntry.shape)) })
export type AuditTrail = z.infer<typeof AuditTrail>
