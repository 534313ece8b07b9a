import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'

/** One thing that somebody did. No name, ID number, wage or free text in it: ids, codes and numbers. */
export interface JournalEntry {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** The operator, or `system`. */
  readonly actor: string
  /** `declaration.confirmed`, `batch.imported` … */
  readonly action: string
  /** Id of what it was done to. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

interface JournalRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

/** What the first entry is chained to. */
export const JOURNAL_ROOT = '0'.repeat(64)

const LAST = 'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1'
const INSERT = 'INSERT INTO journal (seq, at, actor, action, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'

/**
 * Appends to the journal, inside the transaction that makes the change. Each line's hash is SHA-256 (hex)
 * over `[seq, at, actor, action, subject, detail, previous]` as JSON, so that no line can be changed,
 * taken out or put in without breaking the chain behind it.
 */
export function appendJournal(database: Database, entry: JournalEntry): void {
  if (!database.inTransaction) throw new Error('a journal line belongs into the transaction of the change')
  const last = prepared(database, LAST).get() as Pick<JournalRow, 'seq' | 'hash'> | undefined
  const line = { ...entry, seq: (last?.seq ?? 0) + 1, detail: JSON.stringify(entry.detail ?? {}), previous: last?.hash ?? JOURNAL_ROOT }
  prepared(database, INSERT).run(line.seq, line.at, line.actor, line.action, line.subject, line.detail, line.previous, hashOf(line))
}

/** The count of lines, and the number of the first that does not fit (its content, its place or what it is chained to); null where all do. */
export function verifyJournal(database: Database): { readonly entries: number; readonly firstBroken: number | null } {
  let entries = 0
  let firstBroken: number | null = null
  let previous = JOURNAL_ROOT
  for (const row of database.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq').iterate()) {
    entries++
    if (firstBroken === null && (row.seq !== entries || row.previous !== previous || row.hash !== hashOf(row))) firstBroken = row.seq
    previous = row.hash
  }
  return { entries, firstBroken }
}

/** The lines about one subject, oldest first. */
export function journalOf(database: Database, subject: string): readonly Omit<JournalRow, 'previous' | 'hash'>[] {
  return database.prepare<[string], JournalRow>('SELECT seq, at, actor, action, subject, detail FROM journal WHERE subject = ? ORDER BY seq').all(subject)
}

function hashOf(line: Omit<JournalRow, 'hash'>): string {
  return hash('sha256', JSON.stringify([line.seq, line.at, line.actor, line.action, line.subject, line.detail, line.previous]), 'hex')
}
