import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AddContent } from '../../../shared/domain/add-content.ts'
import { BatchColumn } from '../../../shared/domain/batch.ts'
import { ReconciliationLine, ReconciliationSummary, type ReconciliationKind } from '../../../shared/domain/reconciliation.ts'
import { prepared } from '../prepared.ts'

/** A comparison as it is kept. */
export interface StoredReconciliation {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly sheet: string
  readonly headerRow: number
  readonly columns: BatchColumn[]
  readonly rosterAt: string | null
  readonly madeAt: string
  readonly madeBy: string
  readonly summary: ReconciliationSummary
  /** Lines of which a draft was made. */
  readonly drafted: number
}

/** A line as it is kept: its place, what the list's row fills in, and its draft. */
export interface StoredLine extends ReconciliationLine {
  readonly line: number
  readonly declarationId: string | null
}

type Record = Omit<StoredReconciliation, 'columns' | 'summary'> & { readonly seq: number; readonly columns: string; readonly summary: string }

/** Stores a comparison that has no lines yet and is not to be seen until `completeReconciliation`, inside a transaction of the caller; answers its number. */
export function insertReconciliation(database: Database, one: Omit<StoredReconciliation, 'drafted'>): number {
  const { lastInsertRowid } = prepared(
    database,
    `INSERT INTO reconciliation (id, file_name, sha256, sheet, header_row, columns, roster_at, made_at, made_by, summary, complete)
     VALUES (@id, @fileName, @sha256, @sheet, @headerRow, @columns, @rosterAt, @madeAt, @madeBy, @summary, 0)`,
  ).run({ ...one, columns: JSON.stringify(one.columns), summary: JSON.stringify(one.summary) })
  return Number(lastInsertRowid)
}

/** Stores one line, inside a transaction of the caller. `content`: the fields of somebody who joins; null for others. */
export function insertLine(database: Database, seq: number, line: number, { kind, row, personId, name, idNumber, detail }: ReconciliationLine, initials: string, content: AddContent | null): void {
  prepared(
    database,
    'INSERT INTO reconciliation_line (reconciliation_seq, line, kind, row, person_id, name, initials, id_number, detail, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(seq, line, kind, row, personId, name, initials, idNumber, JSON.stringify(detail), content === null ? null : JSON.stringify(content))
}

/** All lines are there: from now on it is listed. */
export const completeReconciliation = (database: Database, seq: number): void => void prepared(database, 'UPDATE reconciliation SET complete = 1 WHERE seq = ?').run(seq)

/** Numbers of those whose lines are not all there. */
export const incompleteReconciliations = (database: Database): number[] => prepared(database, 'SELECT seq FROM reconciliation WHERE complete = 0').pluck().all() as number[]

const SELECT = `SELECT seq, id, file_name AS fileName, sha256, sheet, header_row AS headerRow, columns, roster_at AS rosterAt, made_at AS madeAt, made_by AS madeBy, summary,
  (SELECT count(*) FROM reconciliation_line INDEXED BY reconciliation_line_drafted WHERE reconciliation_seq = seq AND declaration_id IS NOT NULL) AS drafted FROM reconciliation`

function stored({ seq: _seq, columns, summary, ...rest }: Record): StoredReconciliation {
  return { ...rest, columns: z.array(BatchColumn).parse(JSON.parse(columns)), summary: ReconciliationSummary.parse(JSON.parse(summary)) }
}

/** Every comparison, the newest first. */
export const listReconciliations = (database: Database): StoredReconciliation[] => (prepared(database, `${SELECT} WHERE complete = 1 ORDER BY seq DESC`).all() as Record[]).map(stored)

/** One comparison with its number; null where there is none of that id. */
export function findReconciliation(database: Database, id: string): { readonly seq: number; readonly reconciliation: StoredReconciliation } | null {
  const record = prepared(database, `${SELECT} WHERE id = ? AND complete = 1`).get(id) as Record | undefined
  return record ? { seq: record.seq, reconciliation: stored(record) } : null
}

const LINE = 'SELECT line, kind, row, person_id AS personId, name, id_number AS idNumber, detail, content, declaration_id AS declarationId FROM reconciliation_line WHERE reconciliation_seq = :seq'
interface LineRecord extends Omit<StoredLine, 'detail'> {
  readonly detail: string
  readonly content: string | null
}

function toLine({ detail, content: _content, ...rest }: LineRecord): StoredLine {
  return { ...rest, detail: ReconciliationLine.shape.detail.parse(JSON.parse(detail)) }
}

export interface LineQuery {
  /** Empty: every kind. */
  readonly kinds: readonly ReconciliationKind[]
  readonly text: string
}

/** The condition; kinds are of a closed list. */
function conditionOf({ kinds, text }: LineQuery): { readonly where: string; readonly values: { readonly kinds: string; readonly pattern: string } } {
  const byKind = kinds.length > 0 ? ' AND kind IN (SELECT value FROM json_each(:kinds))' : ''
  const byText = text.trim() === '' ? '' : " AND (name LIKE :pattern ESCAPE '\\' OR initials LIKE :pattern ESCAPE '\\' OR id_number LIKE :pattern ESCAPE '\\')"
  return { where: byKind + byText, values: { kinds: JSON.stringify(kinds), pattern: `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` } }
}

/** A slice of the lines in their order, how many match, and how many there are. */
export function pageLines(database: Database, seq: number, query: LineQuery & { readonly offset: number; readonly limit: number }): { readonly items: StoredLine[]; readonly total: number; readonly all: number } {
  const { where, values } = conditionOf(query)
  const count = (condition: string): number => prepared(database, `SELECT count(*) FROM reconciliation_line WHERE reconciliation_seq = :seq${condition}`).pluck().get(named(condition, { seq, ...values })) as number
  const items = prepared(database, `${LINE}${where} ORDER BY line LIMIT :limit OFFSET :offset`).all(named(where, { seq, ...values, limit: query.limit, offset: query.offset })) as LineRecord[]
  return { items: items.map(toLine), total: count(where), all: count('') }
}

/** Only the values that a condition names: SQLite refuses others. */
const named = (condition: string, values: { [name: string]: string | number }): { [name: string]: string | number } =>
  Object.fromEntries(Object.entries(values).filter(([name]) => (name !== 'kinds' && name !== 'pattern') || condition.includes(`:${name}`)))

/** Some lines by number, or all that a filter shows but some. */
type Lines = { readonly lines: readonly number[] } | (LineQuery & { readonly except: readonly number[] })

const meant = (selection: Lines): { readonly where: string; readonly values: { [name: string]: string } } =>
  'lines' in selection ? { where: ' AND line IN (SELECT value FROM json_each(:lines))', values: { lines: JSON.stringify(selection.lines) } } : filtered(selection)

/** How many lines there are of a kind, those with a draft apart. */
export interface LineCount {
  readonly kind: ReconciliationKind
  readonly drafted: boolean
  readonly count: number
}

/** The lines that are meant, counted. */
export function countLines(database: Database, seq: number, selection: Lines): LineCount[] {
  const { where, values } = meant(selection)
  const counts = prepared(database, `SELECT kind, declaration_id IS NOT NULL AS drafted, count(*) AS count FROM reconciliation_line WHERE reconciliation_seq = :seq${where} GROUP BY 1, 2`)
  return (counts.all(named(where, { seq, ...values })) as { kind: ReconciliationKind; drafted: number; count: number }[]).map((one) => ({ ...one, drafted: one.drafted === 1 }))
}

/** The lines that are meant and have no draft yet, with what the list's row fills in, ascending. */
export function undraftedLines(database: Database, seq: number, selection: Lines): { readonly line: StoredLine; readonly content: AddContent | null }[] {
  const { where, values } = meant(selection)
  const records = prepared(database, `${LINE}${where} AND declaration_id IS NULL ORDER BY line`).all(named(where, { seq, ...values })) as LineRecord[]
  return records.map((record) => ({ line: toLine(record), content: record.content === null ? null : AddContent.parse(JSON.parse(record.content)) }))
}

/** Writes down of which draft a line became, in the transaction that makes it. */
export const markLineDrafted = (database: Database, seq: number, line: number, declarationId: string): void =>
  void prepared(database, 'UPDATE reconciliation_line SET declaration_id = ? WHERE reconciliation_seq = ? AND line = ?').run(declarationId, seq, line)

function filtered({ except, ...query }: LineQuery & { readonly except: readonly number[] }): { readonly where: string; readonly values: { [name: string]: string } } {
  const { where, values } = conditionOf(query)
  return { where: `${where} AND line NOT IN (SELECT value FROM json_each(:lines))`, values: { ...values, lines: JSON.stringify(except) } }
}

/** Takes a comparison away with its lines, inside a transaction of the caller; drafts stay. */
export function removeReconciliation(database: Database, seq: number): void {
  prepared(database, 'DELETE FROM reconciliation_line WHERE reconciliation_seq = ?').run(seq)
  prepared(database, 'DELETE FROM reconciliation WHERE seq = ?').run(seq)
}
