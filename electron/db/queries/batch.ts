import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { BatchColumn, Coverage, type Batch, type Ledger } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { Finding } from '../../../shared/domain/finding.ts'
import { prepared } from '../prepared.ts'

/** What is known of a batch before its first row. */
export interface NewBatch {
  readonly id: string
  readonly kind: DeclarationKind
  readonly fileName: string
  /** Hex. */
  readonly sha256: string
  readonly importedAt: string
  readonly importedBy: string
  /** The day by which it is checked, where that was given; null for the clock's. */
  readonly today: string | null
}

/** What the reading found out; set when it ends. */
export interface BatchOutcome {
  readonly sheet: string
  readonly headerRow: number
  /** How plain numbers count days in this workbook. */
  readonly dateSystem: 1900 | 1904
  readonly columns: readonly BatchColumn[]
  readonly ledger: Ledger
  readonly fileFindings: readonly Finding[]
  readonly coverage: Coverage
  readonly durationMs: number
}

const Stored = z.object({ columns: z.array(BatchColumn), fileFindings: z.array(Finding), coverage: Coverage })

interface BatchRecord extends Omit<Batch, 'columns' | 'fileFindings' | 'coverage' | 'ledger'>, Ledger {
  readonly seq: number
  readonly today: string | null
  readonly dateSystem: number
  readonly columns: string
  readonly fileFindings: string
  readonly coverage: string
}

/** Stores a batch in state `reading`, inside a transaction of the caller; answers its number. */
export function insertBatch(database: Database, batch: NewBatch): number {
  const { lastInsertRowid } = prepared(
    database,
    `INSERT INTO batch (id, kind, file_name, sha256, sheet, header_row, columns, file_findings, coverage, state, imported_at, imported_by, today)
     VALUES (?, ?, ?, ?, '', 0, '[]', '[]', '{"checked":[],"notChecked":[]}', 'reading', ?, ?, ?)`,
  ).run(batch.id, batch.kind, batch.fileName, batch.sha256, batch.importedAt, batch.importedBy, batch.today)
  return Number(lastInsertRowid)
}

/** Ends the reading of a batch: `ready` with its ledger, or `broken` with the findings that say why. */
export function endBatch(database: Database, seq: number, state: 'ready' | 'broken', outcome: BatchOutcome): void {
  prepared(
    database,
    `UPDATE batch SET state = ?, sheet = ?, header_row = ?, date_system = ?, columns = ?, total = ?, ready = ?, warned = ?, wrong = ?, duplicate = ?, file_findings = ?, coverage = ?, duration_ms = ? WHERE seq = ?`,
  ).run(
    state, outcome.sheet, outcome.headerRow, outcome.dateSystem, JSON.stringify(outcome.columns), outcome.ledger.total, outcome.ledger.ready, outcome.ledger.warned, outcome.ledger.wrong, outcome.ledger.duplicate,
    JSON.stringify(outcome.fileFindings), JSON.stringify(outcome.coverage), Math.round(outcome.durationMs), seq,
  )
}

/** Puts what a new look at the rows found: columns, ledger, findings of the file, coverage. The state stays. */
export function reviseBatch(database: Database, seq: number, outcome: Pick<BatchOutcome, 'headerRow' | 'columns' | 'ledger' | 'fileFindings' | 'coverage'>): void {
  const { headerRow, columns, ledger, fileFindings, coverage } = outcome
  prepared(database, 'UPDATE batch SET header_row = ?, columns = ?, total = ?, ready = ?, warned = ?, wrong = ?, duplicate = ?, file_findings = ?, coverage = ? WHERE seq = ?').run(
    headerRow, JSON.stringify(columns), ledger.total, ledger.ready, ledger.warned, ledger.wrong, ledger.duplicate, JSON.stringify(fileFindings), JSON.stringify(coverage), seq,
  )
}

/** Puts the ledger of the row sets to a batch; inside a transaction of the caller. */
export function reviseLedger(database: Database, seq: number): Ledger {
  const ledger = storedLedger(database, seq)
  prepared(database, 'UPDATE batch SET total = ?, ready = ?, warned = ?, wrong = ?, duplicate = ? WHERE seq = ?').run(ledger.total, ledger.ready, ledger.warned, ledger.wrong, ledger.duplicate, seq)
  return ledger
}

/** `drafted` once drafts were made of it. */
export const markDrafted = (database: Database, seq: number): void => void prepared(database, "UPDATE batch SET state = 'drafted' WHERE seq = ?").run(seq)

/** The ledger as the stored rows have it: what the one of the batch is held against. */
export function storedLedger(database: Database, seq: number): Ledger {
  const counts = prepared(database, "SELECT name, rows FROM batch_row_set WHERE batch_seq = ? AND kind = 'fate'").all(seq) as { name: 'ready' | 'warned' | 'wrong' | 'duplicate'; rows: number }[]
  const ledger = { total: 0, ready: 0, warned: 0, wrong: 0, duplicate: 0 }
  for (const { name, rows } of counts) {
    ledger[name] = rows
    ledger.total += rows
  }
  return ledger
}

/** Batches whose reading was cut off, by number. */
export const unfinishedBatches = (database: Database): { readonly seq: number; readonly id: string }[] =>
  prepared(database, "SELECT seq, id FROM batch WHERE state = 'reading' ORDER BY seq").all() as { seq: number; id: string }[]

/** Marks a batch that was cut off: broken, with nothing in its ledger and its row sets. Its chunks are taken away before, its file stays. */
export function markBroken(database: Database, seq: number): void {
  prepared(database, 'DELETE FROM batch_row_set WHERE batch_seq = ?').run(seq)
  prepared(database, "UPDATE batch SET state = 'broken', total = 0, ready = 0, warned = 0, wrong = 0, duplicate = 0 WHERE seq = ?").run(seq)
}

/** A broken batch is read again: as if it were new, with the file that was kept. Inside a transaction of the caller. */
export const reopenBatch = (database: Database, seq: number): void => void prepared(database, "UPDATE batch SET state = 'reading', file_findings = '[]' WHERE seq = ? AND state IN ('broken', 'ready')").run(seq)

/** Takes a batch away; its chunks and its file were taken before. Throws where a declaration came from it. */
export function removeBatch(database: Database, seq: number): void {
  prepared(database, 'DELETE FROM batch_row_set WHERE batch_seq = ?').run(seq)
  prepared(database, 'DELETE FROM batch WHERE seq = ?').run(seq)
}

const SELECT = `SELECT seq, today, date_system AS dateSystem, id, kind, file_name AS fileName, sha256, sheet, header_row AS headerRow, columns, total, ready, warned, wrong, duplicate,
  file_findings AS fileFindings, coverage, state, imported_at AS importedAt, imported_by AS importedBy, duration_ms AS durationMs,
  (SELECT count(*) FROM declaration WHERE declaration.batch_id = batch.id) AS drafts FROM batch`

/** Every batch of a kind, or of both (null), the newest first. */
export const listBatches = (database: Database, kind: DeclarationKind | null): Batch[] => (prepared(database, `${SELECT} WHERE kind = coalesce(?, kind) ORDER BY seq DESC`).all(kind) as BatchRecord[]).map(toBatch)

/** A batch with what only the store knows of it. */
export interface StoredBatch {
  readonly seq: number
  /** The day by which it was checked, where one was given. */
  readonly today: string | null
  readonly dateSystem: 1900 | 1904
  readonly batch: Batch
}

/** One batch; null where there is none of that id. */
export function findBatch(database: Database, id: string): StoredBatch | null {
  const record = prepared(database, `${SELECT} WHERE id = ?`).get(id) as BatchRecord | undefined
  return record ? { seq: record.seq, today: record.today, dateSystem: record.dateSystem === 1904 ? 1904 : 1900, batch: toBatch(record) } : null
}

function toBatch(record: BatchRecord): Batch {
  const { seq: _seq, today: _today, dateSystem: _dateSystem, total, ready, warned, wrong, duplicate, columns, fileFindings, coverage, ...rest } = record
  return { ...rest, ledger: { total, ready, warned, wrong, duplicate }, ...Stored.parse({ columns: JSON.parse(columns), fileFindings: JSON.parse(fileFindings), coverage: JSON.parse(coverage) }) }
}
