import { z } from 'zod'

/** The most items a page may be asked for. */
export const FEED_LIMIT = 5_000

/** `cursor` absent: from the beginning. */
export const FeedQuery = z.object({ cursor: z.string().max(512).optional(), limit: z.coerce.number().int().min(1).max(FEED_LIMIT).default(1_000) })
export type FeedQuery = z.infer<typeof FeedQuery>

/** A change: the record as it is now, or that it is gone (`record` null). Pages may repeat items; the version decides. */
export const feedItem = <T extends z.ZodType>(record: T) =>
  z.looseObject({
    id: z.string(),
    version: z.number().int(),
    /** upsert | remove. */
    op: z.string(),
    record: record.nullable(),
  })

/** One page of a delta feed. `count` and `digest` (see digest.ts) are of the bureau's whole view and come with `complete`. */
export const feedPage = <T extends z.ZodType>(record: T) =>
  z.looseObject({
    items: z.array(feedItem(record)),
    /** Opaque; to be stored in the same transaction as the items. */
    next: z.string(),
    complete: z.boolean(),
    count: z.number().int().nullable(),
    digest: z.string().nullable(),
  })
