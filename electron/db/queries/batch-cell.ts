import type { Database } from 'better-sqlite3'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { prepared } from '../prepared.ts'

/** What stands over one cell of a batch. */
export interface OverCell {
  readonly row: number
  /** 0-based. */
  readonly column: number
  /** Null where the file's own text stays. */
  readonly text: string | null
  /** Judged as it stands, nothing tidied. */
  readonly literal: boolean
}

/** The mended cells of the rows from `first` to `last`, by row and column. */
export function overCells(database: Database, batchSeq: number, first: number, last: number): OverCell[] {
  const records = prepared(database, 'SELECT row, "column", text, literal FROM batch_cell WHERE batch_seq = ? AND row BETWEEN ? AND ? ORDER BY row, "column"').all(batchSeq, first, last) as {
    row: number; column: number; text: string | null; literal: number
  }[]
  return records.map((record) => ({ ...record, literal: record.literal === 1 }))
}

/** True where any cell of the batch was mended. */
export const hasOverCells = (database: Database, batchSeq: number): boolean => prepared(database, 'SELECT 1 FROM batch_cell WHERE batch_seq = ? LIMIT 1').get(batchSeq) !== undefined

/** How many cells stand otherwise than in the file, and in how many rows. */
export const countOverCells = (database: Database, batchSeq: number): { readonly cells: number; readonly rows: number } =>
  prepared(database, 'SELECT count(*) AS cells, count(DISTINCT row) AS rows FROM batch_cell WHERE batch_seq = ? AND text IS NOT NULL').get(batchSeq) as { cells: number; rows: number }

/** Puts a cell in place; one that is as in the file leaves nothing behind. Inside a transaction of the caller. */
export function writeOverCell(database: Database, batchSeq: number, { row, column, text, literal }: OverCell): void {
  if (text === null && !literal) prepared(database, 'DELETE FROM batch_cell WHERE batch_seq = ? AND row = ? AND "column" = ?').run(batchSeq, row, column)
  else prepared(database, 'INSERT OR REPLACE INTO batch_cell (batch_seq, row, "column", text, literal) VALUES (?, ?, ?, ?, ?)').run(batchSeq, row, column, text, literal ? 1 : 0)
}

/** Takes everything that was mended away (the sheet is read anew). */
export function removeOverCells(database: Database, batchSeq: number): void {
  prepared(database, 'DELETE FROM batch_cell WHERE batch_seq = ?').run(batchSeq)
  prepared(database, 'DELETE FROM batch_change WHERE batch_seq = ?').run(batchSeq)
}

/** One cell of a change: what stood over it before, and what after. */
export interface ChangedCell {
  readonly row: number
  readonly column: number
  readonly before: { readonly text: string | null; readonly literal: boolean }
  readonly after: { readonly text: string | null; readonly literal: boolean }
}

export interface BatchChange {
  readonly number: number
  readonly at: string
  readonly cause: string
  readonly count: number
  readonly undone: boolean
}

const Cells = z.array(z.tuple([z.number(), z.number(), z.string().nullable(), z.number(), z.string().nullable(), z.number()]))

/** Appends a change; what was undone before it can no longer be done again. Answers its number. */
export function appendBatchChange(database: Database, batchSeq: number, change: { readonly at: string; readonly by: string; readonly cause: string; readonly cells: readonly ChangedCell[] }): number {
  prepared(database, 'DELETE FROM batch_change WHERE batch_seq = ? AND undone = 1').run(batchSeq)
  const number = (prepared(database, 'SELECT coalesce(max(number), 0) + 1 FROM batch_change WHERE batch_seq = ?').pluck().get(batchSeq) as number)
  const packed = deflateRawSync(JSON.stringify(change.cells.map(({ row, column, before, after }) => [row, column, before.text, before.literal ? 1 : 0, after.text, after.literal ? 1 : 0])))
  prepared(database, 'INSERT INTO batch_change (batch_seq, number, at, by, cause, count, cells) VALUES (?, ?, ?, ?, ?, ?, ?)').run(batchSeq, number, change.at, change.by, change.cause, change.cells.length, packed)
  return number
}

/** The cells of a change. */
export function readChangedCells(database: Database, batchSeq: number, number: number): ChangedCell[] {
  const packed = prepared(database, 'SELECT cells FROM batch_change WHERE batch_seq = ? AND number = ?').pluck().get(batchSeq, number) as Buffer
  return Cells.parse(JSON.parse(inflateRawSync(packed).toString('utf8'))).map(([row, column, was, wasLiteral, is, isLiteral]) => ({
    row, column, before: { text: was, literal: wasLiteral === 1 }, after: { text: is, literal: isLiteral === 1 },
  }))
}

const CHANGE = 'SELECT number, at, cause, count, undone FROM batch_change WHERE batch_seq = ?'
const toChange = (record: { number: number; at: string; cause: string; count: number; undone: number } | undefined): BatchChange | null => (record ? { ...record, undone: record.undone === 1 } : null)

/** The change that would be undone next; null where there is none. */
export const lastDone = (database: Database, batchSeq: number): BatchChange | null =>
  toChange(prepared(database, `${CHANGE} AND undone = 0 ORDER BY number DESC LIMIT 1`).get(batchSeq) as never)

/** The change that would be done again next; null where there is none. */
export const firstUndone = (database: Database, batchSeq: number): BatchChange | null =>
  toChange(prepared(database, `${CHANGE} AND undone = 1 ORDER BY number LIMIT 1`).get(batchSeq) as never)

/** The changes that stand and came after this one, the oldest first. */
export const changesAfter = (database: Database, batchSeq: number, number: number): number[] =>
  prepared(database, 'SELECT number FROM batch_change WHERE batch_seq = ? AND number > ? AND undone = 0 ORDER BY number').pluck().all(batchSeq, number) as number[]

/** Marks a change as undone, or as done again. */
export const markUndone = (database: Database, batchSeq: number, number: number, undone: boolean): void =>
  void prepared(database, 'UPDATE batch_change SET undone = ? WHERE batch_seq = ? AND number = ?').run(undone ? 1 : 0, batchSeq, number)

/** Another number whenever a cell of the batch was changed, a change undone or done again. */
export const changeStamp = (database: Database, batchSeq: number): number =>
  prepared(database, 'SELECT coalesce(sum(number * 2 + undone), 0) FROM batch_change WHERE batch_seq = ?').pluck().get(batchSeq) as number
