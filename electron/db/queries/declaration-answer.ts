import type { Database } from 'better-sqlite3'
import type { DeclarationState } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'
import { declarationOfRecord } from './declaration-intent.ts'
import { appendJournal } from './journal.ts'

/** Whose hand a change by the bureau's answer is: what history shows as the actor. */
export const BUREAU_ACTOR = 'bureau'

/** A receipt as far as it is kept in columns; the whole of it is kept as JSON. */
export interface ReceiptFacts {
  readonly number: string
  readonly version: number
}

/** What the bureau's feed says of one of its records. */
export interface ReviewFacts {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly reason: string | null
  readonly receipt: ReceiptFacts
}

interface Standing {
  readonly state: DeclarationState
  readonly withdrawn: number
  readonly bureauState: string | null
  readonly revision: number
  readonly receiptNumber: string | null
  readonly bureauVersion: number | null
  readonly bureauReason: string | null
}

const standingOf = (database: Database, id: string): Standing | undefined =>
  prepared(database, 'SELECT state, withdrawn, bureau_state AS bureauState, revision, receipt_number AS receiptNumber, bureau_version AS bureauVersion, bureau_reason AS bureauReason FROM declaration WHERE id = ?').get(id) as Standing | undefined

/**
 * The bureau has taken an intent: a declaration becomes submitted and keeps its receipt; a withdrawal makes
 * it void. What the feed has told meanwhile (a later state) is not taken back. Belongs into the transaction
 * that marks the intent sent.
 */
export function recordReceipt(database: Database, answer: { readonly declarationId: string; readonly kind: 'declaration' | 'withdrawal'; readonly receipt: ReceiptFacts; readonly at: string }): void {
  const standing = standingOf(database, answer.declarationId)
  if (!standing) throw new Error('an intent speaks of a declaration that is not stored')
  const { receipt, at } = answer
  // Each intent that was confirmed is a record of its own at the bureau, whose versions begin anew.
  const version = answer.kind === 'declaration' && standing.state === 'confirmed' ? receipt.version : Math.max(standing.bureauVersion ?? 0, receipt.version)
  if (answer.kind === 'withdrawal') {
    change(database, answer.declarationId, standing, { state: 'void', withdrawn: 1, bureauState: 'withdrawn', bureauVersion: version, cause: 'withdrawn', at })
    return
  }
  prepared(database, 'UPDATE declaration SET receipt_number = ?, receipt = ? WHERE id = ?').run(receipt.number, JSON.stringify(receipt), answer.declarationId)
  if (standing.state === 'confirmed') change(database, answer.declarationId, standing, { state: 'submitted', bureauState: 'received', bureauVersion: version, cause: 'submitted', at })
  else prepared(database, 'UPDATE declaration SET bureau_version = ? WHERE id = ?').run(version, answer.declarationId)
}

/** What a state of the bureau means here; a word that we do not know is a step of the review and is shown as it is. */
function stateOf(bureauState: string): { readonly state: DeclarationState; readonly withdrawn: number } {
  if (bureauState === 'accepted' || bureauState === 'returned' || bureauState === 'refused') return { state: bureauState, withdrawn: 0 }
  return bureauState === 'withdrawn' ? { state: 'void', withdrawn: 1 } : { state: 'submitted', withdrawn: 0 }
}

/**
 * Takes over what the bureau's feed says of a declaration; true where something changed. An older or equal
 * version changes nothing, one that is not stored here or that a newer record has replaced is passed over, and a
 * draft that was made of a returned one is left alone. Belongs into the transaction of the page.
 */
export function recordReview(database: Database, record: ReviewFacts, at: string): boolean {
  const id = declarationOfRecord(database, record.id)
  const standing = id === null ? undefined : standingOf(database, id)
  if (id === null || !standing) return false
  // While it is confirmed the version that is kept is that of the record which this one replaces.
  if (standing.state !== 'confirmed' && (standing.bureauVersion ?? 0) > record.version) return false
  const next = stateOf(record.state)
  const same = standing.state === next.state && standing.bureauState === record.state && standing.bureauReason === record.reason
  if (same && standing.bureauVersion === record.version) return false
  // A person is at work on it again, or threw it away before it was known here that it had arrived.
  const overtaken = standing.state === 'draft' || (standing.state === 'void' && standing.withdrawn === 0)
  prepared(database, 'UPDATE declaration SET receipt_number = ?, receipt = ?, bureau_reason = ? WHERE id = ?').run(record.receipt.number, JSON.stringify(record.receipt), record.reason, id)
  if (overtaken) {
    prepared(database, 'UPDATE declaration SET bureau_version = ?, bureau_state = ? WHERE id = ?').run(record.version, record.state, id)
    return true
  }
  change(database, id, standing, { ...next, bureauState: record.state, bureauVersion: record.version, cause: record.state, at })
  return true
}

interface Change {
  readonly state: DeclarationState
  readonly withdrawn?: number
  readonly bureauState: string
  readonly bureauVersion: number
  readonly cause: string
  readonly at: string
}

/** The row, its revision (content as it was) and the journal's line, together. */
function change(database: Database, id: string, standing: Standing, to: Change): void {
  const revision = standing.revision + 1
  prepared(database, 'UPDATE declaration SET state = ?, withdrawn = ?, bureau_state = ?, bureau_version = ?, revision = ?, updated_at = ?, stands_for = NULL WHERE id = ?').run(
    to.state, to.withdrawn ?? standing.withdrawn, to.bureauState, to.bureauVersion, revision, to.at, id,
  )
  if (standing.state === 'confirmed') prepared(database, 'UPDATE declaration SET trail_version = 0 WHERE id = ?').run(id)
  prepared(database, 'INSERT INTO declaration_revision (declaration_id, revision, at, by, cause, state, content) VALUES (?, ?, ?, ?, ?, ?, NULL)').run(id, revision, to.at, BUREAU_ACTOR, to.cause, to.state)
  appendJournal(database, { at: to.at, actor: 'system', action: `declaration.${to.state}`, subject: id, detail: { cause: to.cause, version: to.bureauVersion } })
}

/** Declarations whose trail at the bureau has grown since it was last fetched, newest change first. */
export function trailsWanted(database: Database, limit: number): TrailOwner[] {
  return prepared(
    database,
    `SELECT id AS declarationId, coalesce((SELECT outbox.id FROM outbox WHERE declaration_id = declaration.id AND kind = 'declaration' AND outbox.state = 'sent' ORDER BY seq DESC LIMIT 1), id) AS recordId
     FROM declaration WHERE bureau_version > trail_version ORDER BY updated_at DESC LIMIT ?`,
  ).all(limit) as TrailOwner[]
}

/** A declaration and its record at the bureau: after a return the next intent is a record of its own there, with a trail of its own. */
export interface TrailOwner {
  readonly declarationId: string
  readonly recordId: string
}

export interface TrailEntry {
  readonly sequence: number
  readonly at: string
  readonly office: string
  readonly actor: string
  readonly role: string
  readonly code: string
  readonly words: string
  readonly field: string | null
}

/** Keeps the entries of a trail that are not kept yet; what is kept is never changed. `version` is the declaration's that it belongs to. */
export function keepTrail(database: Database, { declarationId, recordId }: TrailOwner, version: number, entries: readonly TrailEntry[], at: string): number {
  const insert = prepared(database, 'INSERT OR IGNORE INTO audit_entry (declaration_id, sequence, at, office, actor, role, code, words, field, raw, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let added = 0
  for (const entry of entries) {
    added += insert.run(recordId, entry.sequence, entry.at, entry.office, entry.actor, entry.role, entry.code, entry.words, entry.field, JSON.stringify(entry), at).changes
  }
  prepared(database, 'UPDATE declaration SET trail_version = max(trail_version, ?) WHERE id = ?').run(version, declarationId)
  return added
}

/** The bureau's version of a declaration as it is known here; 0 where it has none. */
export function bureauVersionOf(database: Database, id: string): number {
  return (prepared(database, 'SELECT coalesce(bureau_version, 0) FROM declaration WHERE id = ?').pluck().get(id) as number | undefined) ?? 0
}
