import { z } from 'zod'

/** What became of an intent. `reply` is there when done: the stored status and body, whatever they were. */
export const IntentState = z.looseObject({
  key: z.string(),
  /** unknown (never arrived, or nothing was done) | in-progress | done. */
  state: z.enum(['unknown', 'in-progress', 'done']),
  reply: z.looseObject({ status: z.number().int(), body: z.unknown() }).nullable(),
})
export type IntentState = z.infer<typeof IntentState>
