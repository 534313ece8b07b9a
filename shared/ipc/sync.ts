import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
import { OutboxLine, OutboxState, SyncRun } from '../domain/outbox.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice } from './page.ts'

export const SyncOverview = z.object({
  counts: z.record(OutboxState, z.number().int()),
  running: z.boolean(),
  /** Confirmed ones whose recall window is still open: they are not sent yet. `nextAt` is when the first of them may leave. */
  held: z.object({ count: z.number().int(), nextAt: Instant.nullable() }),
  lastRun: SyncRun.nullable(),
})
export type SyncOverview = z.infer<typeof SyncOverview>

export const syncChannels = {
  'sync.overview': engineChannel(z.object({}), SyncOverview),
  'sync.items': engineChannel(Slice.extend({ states: z.array(OutboxState) }), paged(OutboxLine)),
  /** 立即同步: sends what waits, reads the bureau's answers, brings the roster up to date. */
  'sync.run': engineChannel(z.object({ jobId: JobId, allowRemovals: z.boolean() }), SyncRun),
  /** A parked one is tried again (the bureau is asked by key first), after a person decided so. */
  'sync.retry': engineChannel(z.object({ id: z.string() }), OutboxLine),
  'sync.log': engineChannel(z.object({}), z.array(SyncRun)),
} as const
