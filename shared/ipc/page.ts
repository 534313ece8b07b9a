import { z } from 'zod'

/** A slice of a list. `limit` is bounded so that no reply can grow without end. */
export const Slice = z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) })

export const paged = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int(), /** Without any filter. */ all: z.number().int() })

export const Sort = <const F extends readonly [string, ...string[]]>(fields: F) => z.object({ field: z.enum(fields), descending: z.boolean() })
