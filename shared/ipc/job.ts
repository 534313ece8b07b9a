import { z } from 'zod'
import { engineChannel } from './channel.ts'

/** Long work is named by the caller (a UUID), so that its progress and its cancel need no second answer. */
export const JobId = z.uuid()

export const JobProgress = z.object({
  jobId: JobId,
  kind: z.enum(['roster-update', 'import', 'drafts', 'confirm', 'sync', 'document', 'export', 'bulk', 'undo']),
  /** What it is doing now: a key of the message catalogue (`job.phase.<phase>`). */
  phase: z.string(),
  done: z.number(),
  /** Null while it is not known. */
  total: z.number().nullable(),
  /** Milliseconds that are left, as far as can be told. */
  remainingMs: z.number().nullable(),
  ended: z.boolean(),
})
export type JobProgress = z.infer<typeof JobProgress>

export const jobChannels = {
  'job.cancel': engineChannel(z.object({ jobId: JobId }), z.object({ cancelled: z.boolean() })),
  /** What is running now: a window that was reloaded finds its work again. */
  'job.active': engineChannel(z.object({}), z.array(JobProgress)),
} as const
