import type { Database } from 'better-sqlite3'
import type { AccidentSupplement } from '../../../shared/domain/accident.ts'
import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'
import type { TrailEntry } from './declaration-answer.ts'

/** The newest intent of a report that the bureau has: the id of its record there; null where there is none. */
export function lastSentAccident(database: Database, accidentId: string): string | null {
  return (prepared(database, "SELECT id FROM outbox WHERE accident_id = ? AND kind = 'accident' AND state = 'sent' ORDER BY seq DESC LIMIT 1").pluck().get(accidentId) as string | undefined) ?? null
}

/** True where a withdrawal of this report is on its way or set aside. */
export const hasOpenAccidentWithdrawal = (database: Database, accidentId: string): boolean =>
  prepared(database, "SELECT 1 FROM outbox WHERE accident_id = ? AND kind = 'accident-withdrawal' AND state <> 'sent' AND recalled = 0").get(accidentId) !== undefined

/** The bureau's answer to the newest answered intent of a report, as it came; null where there is none. */
export function lastAccidentReply(database: Database, accidentId: string): string | null {
  return (prepared(database, 'SELECT reply FROM outbox WHERE accident_id = ? AND reply IS NOT NULL ORDER BY seq DESC LIMIT 1').pluck().get(accidentId) as string | undefined) ?? null
}

/** The report that a record of the bureau belongs to; null where none is stored here, and where a later intent of the same report has left the record behind. */
export function accidentOfRecord(database: Database, recordId: string): string | null {
  const intent = prepared(database, "SELECT accident_id AS accidentId, seq FROM outbox WHERE id = ? AND kind = 'accident'").get(recordId) as { accidentId: string; seq: number } | undefined
  if (!intent) return (prepared(database, 'SELECT id FROM accident WHERE id = ?').pluck().get(recordId) as string | undefined) ?? null
  const later = prepared(database, "SELECT 1 FROM outbox WHERE accident_id = ? AND kind = 'accident' AND recalled = 0 AND seq > ?").get(intent.accidentId, intent.seq)
  return later === undefined ? intent.accidentId : null
}

/** The review's steps of every record of a report as they are kept here, oldest first, and when they were last fetched. */
export function keptAccidentTrail(database: Database, accidentId: string): { readonly entries: AuditEntry[]; readonly syncedAt: string | null } {
  const rows = prepared(
    database,
    `SELECT sequence, at, office, actor, role, code, words, field, fetched_at AS fetchedAt FROM audit_entry
     WHERE declaration_id = :id OR declaration_id IN (SELECT id FROM outbox WHERE outbox.accident_id = :id) ORDER BY at, audit_entry.declaration_id, sequence`,
  ).all({ id: accidentId }) as (AuditEntry & { fetchedAt: string })[]
  return {
    entries: rows.map(({ sequence, at, office, actor, role, code, words, field }) => ({ sequence, at, office, actor, role, code, words, field })),
    syncedAt: rows.reduce<string | null>((last, { fetchedAt }) => (last === null || fetchedAt > last ? fetchedAt : last), null),
  }
}

/** A report and its record at the bureau. */
export interface AccidentTrailOwner {
  readonly accidentId: string
  readonly recordId: string
  readonly version: number
}

/** Reports whose trail at the bureau has grown since it was last fetched, newest change first. */
export function accidentTrailsWanted(database: Database, limit: number): AccidentTrailOwner[] {
  return prepared(
    database,
    `SELECT id AS accidentId, bureau_version AS version, coalesce((SELECT outbox.id FROM outbox WHERE accident_id = accident.id AND kind = 'accident' AND outbox.state = 'sent' ORDER BY seq DESC LIMIT 1), id) AS recordId
     FROM accident WHERE bureau_version > trail_version ORDER BY updated_at DESC LIMIT ?`,
  ).all(limit) as AccidentTrailOwner[]
}

/** Keeps the entries of a report's trail that are not kept yet; what is kept is never changed. */
export function keepAccidentTrail(database: Database, { accidentId, recordId, version }: AccidentTrailOwner, entries: readonly TrailEntry[], at: string): void {
  const insert = prepared(database, 'INSERT OR IGNORE INTO audit_entry (declaration_id, sequence, at, office, actor, role, code, words, field, raw, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const entry of entries) insert.run(recordId, entry.sequence, entry.at, entry.office, entry.actor, entry.role, entry.code, entry.words, entry.field, JSON.stringify(entry), at)
  prepared(database, 'UPDATE accident SET trail_version = max(trail_version, ?) WHERE id = ?').run(version, accidentId)
}

/** Stores a supplement, in the transaction that enqueues it under the same id. */
export function insertSupplement(database: Database, { id, accidentId, at, by, words, about }: Omit<AccidentSupplement, 'state' | 'files'> & { readonly accidentId: string }): void {
  prepared(database, 'INSERT INTO accident_supplement (id, accident_id, at, by, words, about) VALUES (?, ?, ?, ?, ?, ?)').run(id, accidentId, at, by, words, about)
}

/** True where this is the id of a supplement that was handed to the outbox. */
export const isSupplement = (database: Database, id: string): boolean => prepared(database, 'SELECT 1 FROM accident_supplement WHERE id = ?').get(id) !== undefined

/** The supplements of a report, oldest first, each with how far it has come. */
export const supplementsOf = (database: Database, accidentId: string): AccidentSupplement[] =>
  prepared(
    database,
    `SELECT accident_supplement.id, accident_supplement.at, by, words, about, (SELECT count(*) FROM attachment WHERE owner_kind = 'accident' AND owner_id = accident_supplement.id AND removed_at IS NULL) AS files, CASE outbox.recalled WHEN 1 THEN 'recalled' ELSE outbox.state END AS state
     FROM accident_supplement JOIN outbox ON outbox.id = accident_supplement.id WHERE accident_supplement.accident_id = ? ORDER BY accident_supplement.at, accident_supplement.id`,
  ).all(accidentId) as AccidentSupplement[]
