import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
import { AuditEntry } from '../domain/declaration.ts'
import { AttachmentHash } from './declaration.ts'
import { feedPage } from './feed.ts'
import { Receipt } from './receipt.ts'

/** The body of `PUT /v1/accidents/{id}` (工伤快报). `content` is kept as it comes. */
export const AccidentSubmission = z.looseObject({
  id: z.uuid(),
  unit: z.string(),
  content: z.looseObject({}),
  replaces: z.uuid().nullable().default(null),
  attachments: z.array(AttachmentHash).default([]),
})
export type AccidentSubmission = z.infer<typeof AccidentSubmission>

/** An accident report as the bureau holds it. */
export const AccidentRecord = z.looseObject({
  id: z.string(),
  version: z.number().int(),
  unit: z.string(),
  content: z.looseObject({}),
  state: z.string(),
  reason: z.string().nullable(),
  /** The field that the reason is about. */
  reasonField: z.string().nullable().optional(),
  /** The returned report that this one answers. */
  replaces: z.string().nullable().optional(),
  attachments: z.array(z.string()).optional(),
  /** What was added to it later, oldest first. */
  supplements: z.array(z.looseObject({ words: z.string(), about: z.string().nullable(), attachments: z.array(z.string()), at: Instant })).optional(),
  receipt: Receipt,
  receivedAt: Instant,
  updatedAt: Instant,
})
export type AccidentRecord = z.infer<typeof AccidentRecord>

export const AccidentsPage = feedPage(AccidentRecord)
export type AccidentsPage = z.infer<typeof AccidentsPage>

/** The body of a supplement (补充); it has an idempotency key of its own. `about` is the key of the injured person it speaks of. */
export const AccidentSupplementBody = z.looseObject({ words: z.string().min(1).max(1000), about: z.string().nullable().default(null), attachments: z.array(AttachmentHash).default([]) })
export type AccidentSupplementBody = z.infer<typeof AccidentSupplementBody>

/** The review's steps of a report so far, oldest first; append-only. */
export const AccidentTrail = z.looseObject({ accidentId: z.string(), state: z.string(), entries: z.array(z.looseObject(AuditEntry.shape)) })
export type AccidentTrail = z.infer<typeof AccidentTrail>
