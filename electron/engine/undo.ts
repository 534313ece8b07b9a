import { ok } from '../../shared/result/result.ts'
import type { UndoStep } from '../../shared/ipc/undo.ts'
import { listSteps, type StoredStep } from '../db/queries/undo-step.ts'
import type { Handlers } from './context.ts'
import { redoableStep, turnStep, undoableStep } from './undo-turn.ts'

const shown = (step: StoredStep | null): UndoStep | null => step && { id: step.id, at: step.at, by: step.by, cause: step.cause, count: step.count, name: step.name }

/** `undo.*`: what was done to drafts, one step after the other, and the way back. The steps lie in the store: they outlive a restart. */
export const undoHandlers: Handlers<'undo.state' | 'undo.list' | 'undo.undo' | 'undo.redo'> = {
  'undo.state': (_, context) => ok({ undo: shown(undoableStep(context)), redo: shown(redoableStep(context)) }),
  'undo.list': ({ limit }, context) => ok(listSteps(context.database, limit)),
  'undo.undo': ({ jobId, stepId }, context) => context.runJob(jobId, 'undo', (job) => turnStep('undo', stepId, job, context)),
  'undo.redo': ({ jobId, stepId }, context) => context.runJob(jobId, 'undo', (job) => turnStep('redo', stepId, job, context)),
}
