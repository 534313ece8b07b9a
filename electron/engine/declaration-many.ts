import type { Selection } from '../../shared/ipc/declaration.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration } from '../db/queries/declaration.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { removeOne, restoreOne } from './declaration-remove.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep } from './undo-steps.ts'

/** 删除 of several, as one step of undo. What the bureau has is asked to be withdrawn with the reason: without one it is skipped, like all that cannot be. */
export async function removeMany({ selection, reason }: { readonly selection: Selection; readonly reason: string }, job: Job, context: EngineContext): Promise<Result<{ removed: number; withdrawalsAsked: number; skipped: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedIds(selection, context)
  const step = beginStep(context, actor.value, 'removed')
  const counts = { removed: 0, withdrawalsAsked: 0, skipped: 0 }
  const done = await inRuns(ids, 'removing', job, context, (id) => {
    const result = removeOne(id, reason, actor.value, step, context)
    if (!result.ok) counts.skipped++
    else if (result.value.state === 'void') counts.removed++
    else counts.withdrawalsAsked++
  })
  return done ? ok(counts) : err(appError('CANCELLED'))
}

/** Brings voided drafts back, as one step of undo; what cannot be is skipped. */
export async function restoreMany(selection: Selection, job: Job, context: EngineContext): Promise<Result<{ restored: number; skipped: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const ids = selectedIds(selection, context)
  const step = beginStep(context, actor.value, 'restored')
  const rules = ruleContextOf(context)
  const counts = { restored: 0, skipped: 0 }
  const done = await inRuns(ids, 'restoring', job, context, (id) => {
    const declaration = findDeclaration(context.database, id)
    if (declaration && restoreOne(declaration, actor.value, rules, step, context).ok) counts.restored++
    else counts.skipped++
  })
  return done ? ok(counts) : err(appError('CANCELLED'))
}

/** Works on the ids a breath at a time, each run in a transaction; false where it was cancelled. A run writes nothing of what it refuses. */
export async function inRuns(ids: readonly string[], phase: string, job: Job, context: EngineContext, work: (id: string) => void): Promise<boolean> {
  let looked = 0
  let aborted = false
  for (const run of runsOf(ids)) {
    aborted = job.signal.aborted
    if (aborted) break
    context.database.transaction(() => run.forEach(work)).immediate()
    looked += run.length
    job.report(phase, looked, ids.length)
    await job.breathe()
  }
  if (looked > 0) context.changed('declaration', 'outbox', 'status', 'undo')
  return !aborted
}
