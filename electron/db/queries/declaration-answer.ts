import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'
import { changeByBureau, isOvertaken, keepBureauState, keepVersion, newsOf, standingOf, stateOf, versionAfter, type Change, type ReceiptFacts, type ReviewFacts, type Standing } from './bureau-answer.ts'
import { declarationOfRecord } from './declaration-intent.ts'

/**
 * The bureau has taken an intent: a declaration becomes submitted and keeps its receipt; a withdrawal makes
 * it void. What the feed has told meanwhile (a later state) is not taken back. Belongs into the transaction
 * that marks the intent sent.
 */
export function recordReceipt(database: Database, answer: { readonly declarationId: string; readonly kind: 'declaration' | 'withdrawal'; readonly receipt: ReceiptFacts; readonly at: string }): void {
  const { declarationId, kind, receipt, at } = answer
  const standing = standingOf(database, 'declaration', declarationId)
  if (!standing) throw new Error('an intent speaks of a declaration that is not stored')
  const version = versionAfter(standing, receipt, kind === 'declaration')
  if (kind === 'withdrawal') {
    change(database, declarationId, standing, { state: 'void', withdrawn: 1, bureauState: 'withdrawn', bureauVersion: version, cause: 'withdrawn', at })
    return
  }
  prepared(database, 'UPDATE declaration SET receipt_number = ?, receipt = ? WHERE id = ?').run(receipt.number, JSON.stringify(receipt), declarationId)
  if (standing.state === 'confirmed') change(database, declarationId, standing, { state: 'submitted', bureauState: 'received', bureauVersion: version, cause: 'submitted', at })
  else keepVersion(database, 'declaration', declarationId, version)
}

/**
 * Takes over what the bureau's feed says of a declaration; true where something changed. An older or equal
 * version changes nothing, one that is not stored here or that a newer record has replaced is passed over, and a
 * draft that was made of a returned one is left alone. Belongs into the transaction of the page.
 */
export function recordReview(database: Database, record: ReviewFacts, at: string): boolean {
  const id = declarationOfRecord(database, record.id)
  const standing = id === null ? undefined : standingOf(database, 'declaration', id)
  if (id === null || !standing || newsOf(standing, record) === 'none') return false
  prepared(database, 'UPDATE declaration SET receipt_number = ?, receipt = ?, bureau_reason = ? WHERE id = ?').run(record.receipt.number, JSON.stringify(record.receipt), record.reason, id)
  if (isOvertaken(standing)) keepBureauState(database, 'declaration', id, record.version, record.state)
  else change(database, id, standing, { ...stateOf(record.state), bureauState: record.state, bureauVersion: record.version, cause: record.state, at })
  return true
}

/** As every answered record, and it stands for no earlier revision any more. */
function change(database: Database, id: string, standing: Standing, to: Change): void {
  changeByBureau(database, 'declaration', id, standing, to)
  prepared(database, 'UPDATE declaration SET stands_for = NULL WHERE id = ?').run(id)
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
