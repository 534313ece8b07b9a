import type { Database } from 'better-sqlite3'
import { AccidentContent } from '../../../shared/domain/accident-content.ts'
import { prepared } from '../prepared.ts'
import { appendJournal } from './journal.ts'

/** One change of a report: every one is a revision and a line of the journal, written with it. */
export interface AccidentChange {
  readonly id: string
  readonly at: string
  readonly by: string
  /** created | edited | undone | redone | acknowledged | confirmed | recalled | removed | restored | withdrawal-asked | supplemented …, a key of the message catalogue. */
  readonly cause: string
  /** The content where this change set it; null where it stayed. */
  readonly content: AccidentContent | null
  /** For the journal: ids, codes and numbers alone. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Records the first revision of a new report, in the transaction that stores it. */
export function recordAccidentCreation(database: Database, change: AccidentChange & { readonly content: AccidentContent }): void {
  insertRevision(database, change, 1, 'draft')
}

/** Counts the revision up and records the change as the row now stands, in the transaction that makes it; answers the new revision. */
export function recordAccidentChange(database: Database, change: AccidentChange): number {
  const { revision, state } = prepared(database, 'UPDATE accident SET revision = revision + 1, updated_at = ? WHERE id = ? RETURNING revision, state').get(change.at, change.id) as { revision: number; state: string }
  insertRevision(database, change, revision, state)
  return revision
}

function insertRevision(database: Database, { id, at, by, cause, content, detail }: AccidentChange, revision: number, state: string): void {
  prepared(database, 'INSERT INTO accident_revision (accident_id, revision, at, by, cause, state, content) VALUES (?, ?, ?, ?, ?, ?, ?)').run(id, revision, at, by, cause, state, content === null ? null : JSON.stringify(content))
  appendJournal(database, { at, actor: by, action: `accident.${cause}`, subject: id, detail: { revision, ...detail } })
}

export interface AccidentRevision {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly cause: string
  readonly state: string
  /** Null where this change left the content as it was. */
  readonly content: AccidentContent | null
}

/** Every revision of a report, oldest first. */
export function listAccidentRevisions(database: Database, id: string): AccidentRevision[] {
  const rows = prepared(database, 'SELECT revision, at, by, cause, state, content FROM accident_revision WHERE accident_id = ? ORDER BY revision').all(id) as (Omit<AccidentRevision, 'content'> & { content: string | null })[]
  return rows.map((row) => ({ ...row, content: row.content === null ? null : AccidentContent.parse(JSON.parse(row.content)) }))
}

/** The causes of the changes that set the content or what is attached, oldest first: enough to know whether there is something to undo or redo. */
export const stepCauses = (database: Database, id: string): string[] =>
  prepared(database, "SELECT cause FROM accident_revision WHERE accident_id = ? AND (content IS NOT NULL OR cause IN ('attached', 'detached', 'attachments-ordered')) ORDER BY revision").pluck().all(id) as string[]
