import { findStanding, type StoredDeclaration } from '../db/queries/declaration.ts'
import { insertStep, insertUndoChange } from '../db/queries/undo-step.ts'
import type { EngineContext } from './context.ts'
import type { Actor } from './declaration-actor.ts'

/** What a person did in one go and can take back in one go: a key of the message catalogue (`undo.<cause>`). */
export type UndoCause = 'created' | 'edited' | 'acknowledged' | 'removed' | 'restored' | 'bulk-edited' | 'batch-drafted' | 'attached' | 'detached' | 'attachments-ordered'

export interface Step {
  /** Joins a change to the step, in the transaction that made it; `before` is the declaration as it was (null: it was made by this). */
  note(id: string, before: Pick<StoredDeclaration, 'standsAs' | 'acknowledged' | 'findings'> | null): void
  /** As `note`, for a draft that was just made, without reading it again. */
  noteNew(id: string, name: string): void
}

/** The warnings that have been read, as one text: only the very same are read again when a step is taken back. */
export const warningsKey = (findings: StoredDeclaration['findings']): string =>
  findings.filter(({ severity }) => severity === 'warning').map(({ ruleId, field, params }) => `${ruleId} ${field ?? ''} ${JSON.stringify(params)}`).sort().join('\n')

const acknowledgedOf = ({ acknowledged, findings }: Pick<StoredDeclaration, 'acknowledged' | 'findings'>): string | null => (acknowledged ? warningsKey(findings) : null)

/**
 * A step of undo. It is stored with its first change and grows with each, always in the transaction of the change itself: cut off in
 * the middle of long work, it holds exactly what was done.
 */
export function beginStep(context: EngineContext, actor: Actor, cause: UndoCause): Step {
  const { database } = context
  let seq: number | null = null
  const number = (): number => (seq ??= insertStep(database, { id: context.makeId(), at: actor.at, by: actor.by, cause }))
  return {
    note: (id, before) => {
      const after = findStanding(database, id)
      if (!after) throw new Error('a step of a declaration that is not stored')
      insertUndoChange(
        database,
        number(),
        { declarationId: id, fromRevision: before?.standsAs ?? 0, toRevision: after.standsAs, fromAcknowledged: before ? acknowledgedOf(before) : null, toAcknowledged: acknowledgedOf(after) },
        after.name,
      )
    },
    noteNew: (id, name) => insertUndoChange(database, number(), { declarationId: id, fromRevision: 0, toRevision: 1, fromAcknowledged: null, toAcknowledged: null }, name),
  }
}
