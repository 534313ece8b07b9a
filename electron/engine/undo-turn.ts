import type { Output } from '../../shared/ipc/contract.ts'
import { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { RuleContext } from '../../shared/rules/index.ts'
import { findDeclaration, updateAcknowledged, updateContent, updateReplaces, updateState, type StoredDeclaration } from '../db/queries/declaration.ts'
import { returnToAttachmentSet } from '../db/queries/attachment-set.ts'
import { findRevision, recordChange } from '../db/queries/declaration-revision.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { canBeUndone, changesOfStep, lastUndone, newestDone, setStepState, type StoredStep, type UndoChange } from '../db/queries/undo-step.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf, type Actor } from './declaration-actor.ts'
import { replaceReturned } from './declaration-intent.ts'
import { DECLARATIONS_A_BREATH } from './declaration-selection.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { warningsKey } from './undo-steps.ts'

export type Direction = 'undo' | 'redo'

/** The step that Ctrl+Z takes back now; steps of which everything was confirmed or changed since are passed over. */
export function undoableStep({ database }: EngineContext): StoredStep | null {
  for (let step = newestDone(database); step; step = newestDone(database)) {
    if (canBeUndone(database, step.seq)) return step
    setStepState(database, step.seq, 'spent')
  }
  return null
}

/** The step that Ctrl+Y does again. */
export const redoableStep = ({ database }: EngineContext): StoredStep | null => lastUndone(database)

const turning = new WeakSet<EngineContext>()

/**
 * Takes the newest step back, or does the last undone one again: each declaration gets a new revision with what it was before (or
 * after) the step, checked by what is known now. What was confirmed or changed since is left as it is and counted. Cut off in the
 * middle, the same call goes on where it stopped.
 */
export async function turnStep(direction: Direction, stepId: string, job: Job, context: EngineContext): Promise<Result<Output<'undo.undo'>>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const found = direction === 'undo' ? undoableStep(context) : redoableStep(context)
  if (!found || found.id !== stepId || turning.has(context)) return err(appError('STATE_CONFLICT', { reason: 'another-step' }))
  turning.add(context)
  try {
    return await turn(direction, found, actor.value, job, context)
  } finally {
    turning.delete(context)
    context.changed('declaration', 'undo', 'status')
  }
}

async function turn(direction: Direction, { seq, ...step }: StoredStep, actor: Actor, job: Job, context: EngineContext): Promise<Result<Output<'undo.undo'>>> {
  const { database } = context
  const rules = ruleContextOf(context)
  let done = 0
  let skipped = 0
  for (let after = ''; ; ) {
    if (job.signal.aborted) return err(appError('CANCELLED'))
    const changes = changesOfStep(database, seq, after, DECLARATIONS_A_BREATH)
    const last = changes.at(-1)
    if (!last) break
    after = last.declarationId
    database
      .transaction(() => {
        for (const change of changes) {
          if (turnOne(direction, change, actor, rules, context)) done++
          else skipped++
        }
      })
      .immediate()
    job.report(direction === 'undo' ? 'undoing' : 'redoing', done + skipped, step.count)
    await job.breathe()
  }
  database
    .transaction(() => {
      // A step that somebody made meanwhile stands above it: then this one is out of the row of those that can be done again.
      const newest = newestDone(database)
      setStepState(database, seq, direction === 'redo' ? 'done' : newest && newest.seq > seq ? 'dropped' : 'undone')
      appendJournal(database, { at: actor.at, actor: actor.by, action: `undo.${direction === 'undo' ? 'undone' : 'redone'}`, subject: step.id, detail: { cause: step.cause, done, skipped } })
    })
    .immediate()
  return ok({ done, skipped, step })
}

/** True where the declaration now stands where the step leads, also where it did already. */
function turnOne(direction: Direction, change: UndoChange, actor: Actor, rules: RuleContext, context: EngineContext): boolean {
  const { database } = context
  const [expected, target, acknowledged] = direction === 'undo' ? [change.toRevision, change.fromRevision, change.fromAcknowledged] : [change.fromRevision, change.toRevision, change.toAcknowledged]
  const now = findDeclaration(database, change.declarationId)
  if (!now || now.withdrawn || now.state === 'confirmed' || now.state === 'submitted' || now.state === 'accepted') return false
  if (now.standsAs === target) return true
  if (now.standsAs !== expected) return false
  const cause = direction === 'undo' ? 'undone' : 'redone'
  const record = (content: StoredDeclaration['content'] | null): void => {
    const newest = recordChange(database, { id: now.id, at: actor.at, by: actor.by, cause, content, standsFor: target })
    if (target > 0) returnToAttachmentSet(database, { kind: 'declaration', id: now.id }, target, newest, actor.at)
  }
  if (target === 0) {
    updateState(database, now.id, 'void')
    record(null)
    return true
  }
  const revision = findRevision(database, now.id, target)
  if (!revision) return false
  const declared = DeclaredContent.parse({ kind: now.kind, content: revision.content })
  const state = revision.state === 'void' || revision.state === 'returned' || revision.state === 'refused' ? revision.state : 'draft'
  if (now.state === 'returned' && state !== 'returned') replaceReturned(now.id, context)
  if (now.state === 'refused' && state === 'draft') updateReplaces(database, now.id, null)
  if (now.state !== state) updateState(database, now.id, state)
  const checked = checkDraft(declared, now.id, rules)
  updateContent(database, now.id, state === 'draft' ? rules.month : now.month, checked)
  if (acknowledged !== null && warningsKey([...checked.findings]) === acknowledged) updateAcknowledged(database, now.id)
  record(declared.content)
  return true
}
