import { z } from 'zod'
import { AccidentDeadline } from '../domain/accident-deadline.ts'

/**
 * A limit of an injury that runs out soon, as the system's own notices may say it: others read a screen too, so numbers and kinds alone.
 * soon: the last third of the 快报 limit, the last ten days of the others · last: the last hour, the last day.
 */
export const Notice = z.object({
  kind: AccidentDeadline.shape.kind,
  stage: z.enum(['soon', 'last']),
  /** Injuries that it is about. */
  count: z.number().int().positive(),
  /** Minutes (快报) or days (认定) that the first of them has left. */
  left: z.number().int().nonnegative(),
})
export type Notice = z.infer<typeof Notice>
