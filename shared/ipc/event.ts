import { z } from 'zod'
import { Notice } from './notice.ts'
import { JobProgress } from './job.ts'

/** What changed in the store; windows refetch what they show of it. */
export const TOPICS = ['session', 'status', 'unit', 'roster', 'batch', 'declaration', 'accident', 'certificate', 'outbox', 'sync', 'settings', 'vault', 'undo', 'preference', 'attachment', 'reconciliation'] as const
export const Topic = z.enum(TOPICS)
export type Topic = z.infer<typeof Topic>

/** Events go one way, from engine or main to the windows. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), progress: JobProgress }),
  z.object({ type: z.literal('changed'), topics: z.array(Topic) }),
  /** The engine asks main for a notice of the system; no window hears of it. */
  z.object({ type: z.literal('notice'), notice: Notice }),
  /** Main asks the window to go somewhere (menu, notification). */
  z.object({ type: z.literal('navigate'), to: z.string() }),
])
export type AppEvent = z.infer<typeof AppEvent>
