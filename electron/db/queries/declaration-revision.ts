import type { Database } from 'better-sqlite3'
import { DeclaredContent } from '../../../shared/domain/declared-content.ts'
import { prepared } from '../prepared.ts'
import { appendJournal } from './journal.ts'

type Content = DeclaredContent['content']

/** One change of a declaration: every one is a revision and a line of the journal, written with it. */
export interface Change {
  readonly id: string
  readonly at: string
  readonly by: string
  /** created | edited | acknowledged | confirmed | recalled | removed | restored | withdrawal-asked …, a key of the message catalogue. */
  readonly cause: string
  /** The content where this change set it; null where it stayed. */
  readonly content: Content | null
  /** The revision as which the row stands again by this: a recall, an undo, or a change that leaves the content alone. Not named: it is one of its own. */
  readonly standsFor?: number
  /** For the journal: ids, codes and numbers alone. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Records the first revision of a new declaration, in the transaction that stores it. */
export function recordCreation(database: Database, change: Change & { readonly content: Content }): void {
  insertRevision(database, change, 1, 'draft')
}

/** Counts the revision up and records the change as the row now stands, in the transaction that makes it; answers the new revision. */
export function recordChange(database: Database, change: Change): number {
  const { revision, state } = prepared(database, 'UPDATE declaration SET revision = revision + 1, updated_at = ?, stands_for = ? WHERE id = ? RETURNING revision, state').get(change.at, change.standsFor ?? null, change.id) as { revision: number; state: string }
  insertRevision(database, change, revision, state)
  return revision
}

function insertRevision(database: Database, { id, at, by, cause, content, detail }: Change, revision: number, state: string): void {
  prepared(database, 'INSERT INTO declaration_revision (declaration_id, revision, at, by, cause, state, content) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    id, revision, at, by, cause, state, content === null ? null : JSON.stringify(content),
  )
  appendJournal(database, { at, actor: by, action: `declaration.${cause}`, subject: id, detail: { revision, ...detail } })
}

/** The state and the content of a declaration as of one revision; null where there is no such revision. */
export function findRevision(database: Database, id: string, revision: number): { readonly state: string; readonly content: unknown } | null {
  const state = prepared(database, 'SELECT state FROM declaration_revision WHERE declaration_id = ? AND revision = ?').pluck().get(id, revision) as string | undefined
  const content = prepared(database, 'SELECT content FROM declaration_revision WHERE declaration_id = ? AND revision <= ? AND content IS NOT NULL ORDER BY revision DESC LIMIT 1').pluck().get(id, revision) as string | undefined
  return state === undefined || content === undefined ? null : { state, content: JSON.parse(content) as unknown }
}

export interface Revision {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly cause: string
  readonly state: string
  /** As it stood after this change. */
  readonly content: Content
}

/** Every revision of a declaration, oldest first, each with its content. */
export function listRevisions(database: Database, id: string): Revision[] {
  const rows = prepared(database, 'SELECT revision, at, by, cause, state, content FROM declaration_revision WHERE declaration_id = ? ORDER BY revision').all(id) as (Omit<Revision, 'content'> & { content: string | null })[]
  const kind = prepared(database, 'SELECT kind FROM declaration WHERE id = ?').pluck().get(id)
  let content: Content | null = null
  return rows.map((row) => {
    if (row.content !== null) content = DeclaredContent.parse({ kind, content: JSON.parse(row.content) as unknown }).content
    if (content === null) throw new Error('a declaration without a first revision')
    return { ...row, content }
  })
}
