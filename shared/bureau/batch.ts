import { z } from 'zod'
import { Problem } from './problem.ts'
import { Receipt } from './receipt.ts'

/** The most intents one batch may carry. */
export const BATCH_LIMIT = 500

/** One intent of a batch: what its single PUT would carry. `body` is the text whose UTF-8 bytes were fixed, so that the digest stays theirs. */
export const BatchIntent = z.object({
  /** The idempotency key, unquoted. */
  key: z.string(),
  /** The declaration's id. */
  id: z.string(),
  body: z.string(),
  /** As in the Content-Digest header. */
  contentDigest: z.string(),
  /** As in the If-Match header; null for none. */
  ifMatch: z.string().nullable(),
})
export type BatchIntent = z.infer<typeof BatchIntent>

export const BatchRequest = z.object({ items: z.array(BatchIntent).min(1).max(BATCH_LIMIT) })
export type BatchRequest = z.infer<typeof BatchRequest>

/** The answer to one intent: the status and body that its single PUT would have had. */
export const BatchAnswer = z.looseObject({ key: z.string(), id: z.string(), status: z.number().int(), body: z.union([Receipt, Problem]) })
export type BatchAnswer = z.infer<typeof BatchAnswer>

/** In the order of the request, each answered by itself. */
export const BatchResponse = z.looseObject({ items: z.array(BatchAnswer) })
export type BatchResponse = z.infer<typeof BatchResponse>
