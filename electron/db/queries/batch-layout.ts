import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { prepared } from '../prepared.ts'

/** How the sheet of a batch was understood, beside its columns. */
export interface BatchLayout {
  /** All sheets of the workbook in the order of their tabs; none where the file was not read to its end. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** Field → what stands for it in every row. */
  readonly fixed: Readonly<Record<string, string>>
  readonly headerRows: number
  readonly layout: string
  readonly source: 'found' | 'layout' | 'person'
  /** True for a list with a row for each insurance of a person. */
  readonly joined: boolean
}

const Sheets = z.array(z.object({ name: z.string(), hidden: z.boolean() }))
const Fixed = z.record(z.string(), z.string())
const Columns = z.record(z.string(), z.string().nullable())

interface LayoutRecord {
  readonly sheets: string
  readonly fixed: string
  readonly headerRows: number
  readonly layout: string
  readonly source: BatchLayout['source']
  readonly joined: number
}

/** What a batch of before this was kept without reads as. */
const UNKNOWN: BatchLayout = { sheets: [], fixed: {}, headerRows: 1, layout: '', source: 'found', joined: false }

/** How the sheet of this batch was understood. */
export function readBatchLayout(database: Database, batchSeq: number): BatchLayout {
  const record = prepared(database, 'SELECT sheets, fixed, header_rows AS headerRows, layout, source, joined FROM batch_layout WHERE batch_seq = ?').get(batchSeq) as LayoutRecord | undefined
  return record ? { ...record, sheets: Sheets.parse(JSON.parse(record.sheets)), fixed: Fixed.parse(JSON.parse(record.fixed)), joined: record.joined === 1 } : UNKNOWN
}

/** Writes it, in the place of what was there; inside a transaction of the caller. */
export function writeBatchLayout(database: Database, batchSeq: number, { sheets, fixed, headerRows, layout, source, joined }: BatchLayout): void {
  prepared(database, 'INSERT OR REPLACE INTO batch_layout (batch_seq, sheets, fixed, header_rows, layout, source, joined) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    batchSeq, JSON.stringify(sheets), JSON.stringify(fixed), headerRows, layout, source, joined ? 1 : 0,
  )
}

/** What is remembered of a layout. */
export interface RememberedLayout {
  readonly columns: Readonly<Record<string, string | null>>
  readonly fixed: Readonly<Record<string, string>>
}

/** What the clerk last said of sheets of this layout; null where nothing is remembered. `fingerprint`: hex. */
export function recallLayout(database: Database, kind: DeclarationKind, fingerprint: string): RememberedLayout | null {
  const record = prepared(database, 'SELECT columns, fixed FROM layout_memory WHERE kind = ? AND fingerprint = ?').get(kind, fingerprint) as { columns: string; fixed: string } | undefined
  return record ? { columns: Columns.parse(JSON.parse(record.columns)), fixed: Fixed.parse(JSON.parse(record.fixed)) } : null
}

/** Remembers what the clerk said; inside a transaction of the caller. */
export function rememberLayout(database: Database, kind: DeclarationKind, fingerprint: string, { columns, fixed }: RememberedLayout, at: string, by: string): void {
  prepared(database, 'INSERT OR REPLACE INTO layout_memory (kind, fingerprint, columns, fixed, at, by) VALUES (?, ?, ?, ?, ?, ?)').run(kind, fingerprint, JSON.stringify(columns), JSON.stringify(fixed), at, by)
}

/** Forgets a layout: it is understood anew the next time. */
export const forgetLayout = (database: Database, kind: DeclarationKind, fingerprint: string): void => void prepared(database, 'DELETE FROM layout_memory WHERE kind = ? AND fingerprint = ?').run(kind, fingerprint)
