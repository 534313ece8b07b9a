import type { Database } from 'better-sqlite3'
import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { prepared } from '../prepared.ts'

/** True where an intent of this key was ever made. */
export const hasIntent = (database: Database, key: string): boolean => prepared(database, 'SELECT 1 FROM outbox WHERE id = ?').get(key) !== undefined

/** The newest intent of a declaration that the bureau has: the id of its record there; null where there is none. */
export function lastSentIntent(database: Database, declarationId: string): string | null {
  return (prepared(database, "SELECT id FROM outbox WHERE declaration_id = ? AND kind = 'declaration' AND state = 'sent' ORDER BY seq DESC LIMIT 1").pluck().get(declarationId) as string | undefined) ?? null
}

/** True where a withdrawal of this declaration is on its way, or may have arrived. One that the bureau did not take is none: it may be asked again. */
export const hasOpenWithdrawal = (database: Database, declarationId: string): boolean =>
  prepared(database, "SELECT 1 FROM outbox WHERE declaration_id = ? AND kind = 'withdrawal' AND state <> 'sent' AND NOT (state = 'parked' AND outcome_unknown = 0) AND recalled = 0").get(declarationId) !== undefined

/** A withdrawal is asked for anew: those that the bureau did not take are left behind by it, and stay in the store. */
export function leaveParkedWithdrawals(database: Database, declarationId: string): void {
  prepared(database, "UPDATE outbox SET recalled = 1 WHERE declaration_id = ? AND kind = 'withdrawal' AND state = 'parked' AND outcome_unknown = 0 AND recalled = 0").run(declarationId)
}

/** The bureau's answer to the newest answered intent of a declaration, as it came; null where there is none. */
export function lastReply(database: Database, declarationId: string): string | null {
  return (prepared(database, 'SELECT reply FROM outbox WHERE declaration_id = ? AND reply IS NOT NULL ORDER BY seq DESC LIMIT 1').pluck().get(declarationId) as string | undefined) ?? null
}

/**
 * The declaration that a record of the bureau belongs to: the key of its intent is the record's id. Null where none is stored here, and
 * where a later intent of the same declaration has left the record behind.
 */
export function declarationOfRecord(database: Database, recordId: string): string | null {
  const intent = prepared(database, "SELECT declaration_id AS declarationId, seq FROM outbox WHERE id = ? AND kind = 'declaration'").get(recordId) as { declarationId: string; seq: number } | undefined
  if (!intent) return (prepared(database, 'SELECT id FROM declaration WHERE id = ?').pluck().get(recordId) as string | undefined) ?? null
  const later = prepared(database, "SELECT 1 FROM outbox WHERE declaration_id = ? AND kind = 'declaration' AND recalled = 0 AND seq > ?").get(intent.declarationId, intent.seq)
  return later === undefined ? intent.declarationId : null
}

/** Puts aside what the bureau said of the record that a new intent leaves behind, when that intent is made; its trail stays. */
export function leaveRecordBehind(database: Database, declarationId: string): void {
  prepared(database, `UPDATE declaration SET left_behind = json_object('state', bureau_state, 'version', bureau_version, 'reason', bureau_reason, 'number', receipt_number, 'receipt', receipt, 'trail', trail_version) WHERE id = ?`).run(declarationId)
  prepared(database, 'UPDATE declaration SET bureau_state = NULL, bureau_version = NULL, bureau_reason = NULL, receipt_number = NULL, receipt = NULL, trail_version = 0 WHERE id = ?').run(declarationId)
}

/** The intent that left a record behind was taken back: what the bureau had said of that record holds again. */
export function takeRecordBack(database: Database, declarationId: string): void {
  prepared(
    database,
    `UPDATE declaration SET bureau_state = left_behind ->> '$.state', bureau_version = left_behind ->> '$.version', bureau_reason = left_behind ->> '$.reason', receipt_number = left_behind ->> '$.number',
       receipt = left_behind ->> '$.receipt', trail_version = left_behind ->> '$.trail', left_behind = NULL WHERE id = ? AND left_behind IS NOT NULL`,
  ).run(declarationId)
}

/** The review's steps of every record of a declaration, as they are kept here, oldest first, and when they were last fetched. */
export function keptTrail(database: Database, declarationId: string): { readonly entries: AuditEntry[]; readonly syncedAt: string | null } {
  const rows = prepared(
    database,
    `SELECT sequence, at, office, actor, role, code, words, field, fetched_at AS fetchedAt FROM audit_entry
     WHERE declaration_id = :id OR declaration_id IN (SELECT id FROM outbox WHERE outbox.declaration_id = :id) ORDER BY at, audit_entry.declaration_id, sequence`,
  ).all({ id: declarationId }) as (AuditEntry & { fetchedAt: string })[]
  return { entries: rows.map(({ sequence, at, office, actor, role, code, words, field }) => ({ sequence, at, office, actor, role, code, words, field })), syncedAt: rows.reduce<string | null>((last, { fetchedAt }) => (last === null || fetchedAt > last ? fetchedAt : last), null) }
}
