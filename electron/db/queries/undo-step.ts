import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** One declaration of a step: the revisions between which it leads, and which warnings had been read before and after. */
export interface UndoChange {
  readonly declarationId: string
  readonly fromRevision: number
  readonly toRevision: number
  readonly fromAcknowledged: string | null
  readonly toAcknowledged: string | null
}

/** A step as it is shown. */
export interface UndoStep {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly cause: string
  readonly count: number
  readonly name: string | null
}

export interface StoredStep extends UndoStep {
  readonly seq: number
}

const STEP = 'seq, id, at, by, cause, count, name'

/** Begins a step, still without a change; what had been undone before it can no longer be redone. Answers its number. */
export function insertStep(database: Database, step: Pick<UndoStep, 'id' | 'at' | 'by' | 'cause'>): number {
  prepared(database, "UPDATE undo_step SET state = 'dropped' WHERE state = 'undone'").run()
  return Number(prepared(database, "INSERT INTO undo_step (id, at, by, cause, count, name, state) VALUES (@id, @at, @by, @cause, 0, NULL, 'done')").run(step).lastInsertRowid)
}

/** Joins a change to a step, in the transaction that makes it. `name` is shown as long as the step has one person. */
export function insertUndoChange(database: Database, seq: number, change: UndoChange, name: string): void {
  prepared(
    database,
    `INSERT INTO undo_change (step_seq, declaration_id, from_revision, to_revision, from_acknowledged, to_acknowledged)
     VALUES (@seq, @declarationId, @fromRevision, @toRevision, @fromAcknowledged, @toAcknowledged)`,
  ).run({ seq, ...change })
  prepared(database, 'UPDATE undo_step SET name = CASE count WHEN 0 THEN ? END, count = count + 1 WHERE seq = ?').run(name, seq)
}

/** The newest step that was done; null where there is none. */
export const newestDone = (database: Database): StoredStep | null => (prepared(database, `SELECT ${STEP} FROM undo_step WHERE state = 'done' ORDER BY seq DESC LIMIT 1`).get() as StoredStep | undefined) ?? null

/** The step that was undone last: undoing goes down the numbers, so it is the smallest. */
export const lastUndone = (database: Database): StoredStep | null => (prepared(database, `SELECT ${STEP} FROM undo_step WHERE state = 'undone' ORDER BY seq LIMIT 1`).get() as StoredStep | undefined) ?? null

export const setStepState = (database: Database, seq: number, state: 'done' | 'spent' | 'undone' | 'dropped'): void => void prepared(database, 'UPDATE undo_step SET state = ? WHERE seq = ?').run(state, seq)

/** What was confirmed is a draft again: steps that had nothing left may have something now. */
export const reviveSpentSteps = (database: Database): void => void prepared(database, "UPDATE undo_step SET state = 'done' WHERE state = 'spent'").run()

/** The row stands where a step left it, and nobody but this machine has it. */
const STANDS_AT = (revision: string): string =>
  `declaration.state IN ('draft', 'void', 'returned', 'refused') AND withdrawn = 0 AND coalesce(stands_for, revision) = undo_change.${revision}`

/** True where something of a step can still be taken back. */
export const canBeUndone = (database: Database, seq: number): boolean =>
  prepared(database, `SELECT 1 FROM undo_change JOIN declaration ON declaration.id = declaration_id WHERE step_seq = ? AND ${STANDS_AT('to_revision')} LIMIT 1`).get(seq) !== undefined

/** The newest steps first; those of which nothing can be undone any more as well. */
export function listSteps(database: Database, limit: number): (UndoStep & { undone: boolean })[] {
  const rows = prepared(database, `SELECT id, at, by, cause, count, name, state IN ('undone', 'dropped') AS undone FROM undo_step ORDER BY seq DESC LIMIT ?`).all(limit) as (UndoStep & { undone: number })[]
  return rows.map(({ undone, ...step }) => ({ ...step, undone: undone === 1 }))
}

/** The next changes of a step after this declaration ('' to begin), by their ids. */
export const changesOfStep = (database: Database, seq: number, after: string, limit: number): UndoChange[] =>
  prepared(
    database,
    `SELECT declaration_id AS declarationId, from_revision AS fromRevision, to_revision AS toRevision, from_acknowledged AS fromAcknowledged, to_acknowledged AS toAcknowledged
     FROM undo_change WHERE step_seq = ? AND declaration_id > ? ORDER BY declaration_id LIMIT ?`,
  ).all(seq, after, limit) as UndoChange[]
