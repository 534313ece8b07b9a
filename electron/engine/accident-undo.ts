import type { AccidentContent } from '../../shared/domain/accident-content.ts'
import type { Accident } from '../../shared/domain/accident.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { returnToAttachmentSet } from '../db/queries/attachment-set.ts'
import { listAccidentRevisions, recordAccidentChange } from '../db/queries/accident-revision.ts'
import { findAccident, updateAccidentContent } from '../db/queries/accident.ts'
import type { AttachmentCause } from './attachment-owner.ts'
import { accidentRules, checkedAccident } from './accident-check.ts'
import { replay } from './accident-steps.ts'
import { noAccident, readAccident } from './accident-whole.ts'
import type { EngineContext } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { inTransaction } from './declaration-transaction.ts'

type Direction = 'undone' | 'redone'

/** Changes that leave the content as it is, and can be taken back all the same. */
const OF_FILES: ReadonlySet<string> = new Set<AttachmentCause>(['attached', 'detached', 'attachments-ordered'])

/** Takes the last change of a draft's content or files back, or puts it forward again; a revision like every other. `revision` is the one that the person saw. */
export function stepAccident({ id, revision }: { readonly id: string; readonly revision: number }, direction: Direction, context: EngineContext): Result<Accident> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  return inTransaction(
    context,
    () => {
      const before = findAccident(context.database, id)
      if (!before) return noAccident
      if (before.revision !== revision) return err(appError('STATE_CONFLICT', { reason: 'changed-meanwhile', revision: before.revision }))
      if (before.state !== 'draft') return err(appError('STATE_CONFLICT', { reason: before.state }))
      const { done, undone } = replay<AccidentContent>(listAccidentRevisions(context.database, id).filter(({ cause, content }) => content !== null || OF_FILES.has(cause)))
      const target = direction === 'undone' ? done.at(-2) : undone.at(-1)
      if (!target?.content) return err(appError('STATE_CONFLICT', { reason: direction === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo' }))
      const { content } = target
      updateAccidentContent(context.database, id, checkedAccident(content, accidentRules(context, before.recognitionOn)))
      const newest = recordAccidentChange(context.database, { id, at: actor.value.at, by: actor.value.by, cause: direction, content })
      returnToAttachmentSet(context.database, { kind: 'accident', id }, target.revision, newest, actor.value.at)
      return readAccident(id, context)
    },
    ['accident', 'attachment'],
  )
}
