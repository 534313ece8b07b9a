import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
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
  receipt: Receipt,
  receivedAt: Instant,
  updatedAt: Instant,
})
export type AccidentRecord = z.infer<typeof AccidentRecord>

export const AccidentsPage = feedPage(AccidentRecord)
export type AccidentsPage = z.infer<typeof AccidentsPage>
