import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'

/** One step that can be undone: an edit, a bulk edit, the drafts of a batch, a deletion. `cause` is a key of the message catalogue (`undo.<cause>`). */
export const UndoStep = z.object({ id: z.string(), at: Instant, by: z.string(), cause: z.string(), count: z.number().int(), /** Of a step of one person. */ name: z.string().nullable() })
export type UndoStep = z.infer<typeof UndoStep>

const Done = z.object({ done: z.number().int(), /** Confirmed or changed since: left as they are. */ skipped: z.number().int(), step: UndoStep })

export const undoChannels = {
  'undo.state': engineChannel(z.object({}), z.object({ undo: UndoStep.nullable(), redo: UndoStep.nullable() })),
  /** 历史: the newest steps first, undone ones marked. */
  'undo.list': engineChannel(z.object({ limit: z.number().int().min(1).max(200) }), z.array(UndoStep.extend({ undone: z.boolean() }))),
  /** Takes the newest step back, which must be the one that was seen. STATE_CONFLICT where another came meanwhile. */
  'undo.undo': engineChannel(z.object({ jobId: JobId, stepId: z.string() }), Done),
  'undo.redo': engineChannel(z.object({ jobId: JobId, stepId: z.string() }), Done),
} as const
