import type { BatchRow, RowFate } from '../../shared/domain/batch.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { chunkAfter, chunkOfRow, type StoredChunk } from '../db/queries/batch-chunk.ts'
import { intersected, readRowSet, type RowFilter } from '../db/queries/batch-row-set.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { declarationOfRow } from '../db/queries/declaration.ts'
import { rowsOf } from '../workbook/cells.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import { decodeCells, decodeFindings } from './batch-chunk-codec.ts'
import type { EngineContext } from './context.ts'

export interface RowQuery extends RowFilter {
  readonly id: string
  /** Any part of any cell, in any case; '' for all. */
  readonly text: string
  readonly offset: number
  readonly limit: number
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A slice of the rows of a batch; broken ones have none. */
export async function pageBatchRows(query: RowQuery, context: EngineContext): Promise<Result<{ items: BatchRow[]; total: number; all: number }>> {
  const found = findBatch(context.database, query.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const matching = readRowSet(context.database, found.seq, query)
  const text = query.text.trim()
  const rows = text === '' ? matching : intersected(matching, await searchRows(found.seq, text, context))
  return ok({ items: await readRows(found, rows.subarray(query.offset, query.offset + query.limit), context), total: rows.length, all: found.batch.ledger.total })
}

/** The rows of these numbers (ascending), each chunk opened once. */
async function readRows(found: StoredBatch, rows: Uint32Array, context: EngineContext): Promise<BatchRow[]> {
  const fates = fatesOf(found.seq, rows, context)
  const items: BatchRow[] = []
  let open: OpenChunk | null = null
  for (const row of rows) {
    if (open === null || row > open.lastRow) {
      await breathe()
      const stored = chunkOfRow(context.database, found.seq, row)
      if (!stored) throw new Error('a row of a batch has no chunk')
      open = openChunk(stored)
    }
    const cells = open.cellsOf(row)
    items.push({ row, fate: fates.get(row) ?? 'wrong', cells, findings: open.findings.get(row) ?? [], declarationId: declarationOfRow(context.database, found.batch.id, row) })
  }
  return items
}

function fatesOf(seq: number, rows: Uint32Array, context: EngineContext): Map<number, RowFate> {
  const fates = new Map<number, RowFate>()
  for (const fate of ['ready', 'warned', 'wrong', 'duplicate'] as const) {
    for (const row of intersected(rows, readRowSet(context.database, seq, { fate, ruleId: null, severity: null }))) fates.set(row, fate)
  }
  return fates
}

interface OpenChunk {
  readonly lastRow: number
  readonly findings: ReadonlyMap<number, Finding[]>
  cellsOf(row: number): Record<string, string>
}

function openChunk(stored: StoredChunk): OpenChunk {
  const cells = decodeCells(stored.cells)
  return {
    lastRow: stored.lastRow,
    findings: Map.groupBy(decodeFindings(stored.findings), ({ row }) => row ?? 0),
    cellsOf: (row) => cellsOf(cells, cells.rows.indexOf(row)),
  }
}

/** The cells of one row of a stored chunk: column letter → text, of those that hold something. */
export function cellsOfRow(stored: StoredChunk, row: number): Record<string, string> {
  const chunk = decodeCells(stored.cells)
  return cellsOf(chunk, chunk.rows.indexOf(row))
}

/** Column letter → text, of the cells that hold something. */
function cellsOf(chunk: RowChunk, index: number): Record<string, string> {
  const texts: Record<string, string> = {}
  const text = Buffer.from(chunk.text.buffer, chunk.text.byteOffset, chunk.text.byteLength)
  for (let cell = index <= 0 ? 0 : (chunk.rowEnds[index - 1] ?? 0); cell < (chunk.rowEnds[index] ?? 0); cell++) {
    texts[columnLetter(chunk.columns[cell] ?? 0)] = text.toString('utf8', cell === 0 ? 0 : chunk.textEnds[cell - 1], chunk.textEnds[cell])
  }
  return texts
}

/** The rows a cell of which contains `text`, chunk by chunk so that others get their turn. */
async function searchRows(seq: number, text: string, context: EngineContext): Promise<Uint32Array> {
  const wanted = text.toLowerCase()
  const found: number[] = []
  for (let chunk = chunkAfter(context.database, seq, 0); chunk; chunk = chunkAfter(context.database, seq, chunk.lastRow)) {
    const cells = decodeCells(chunk.cells)
    // One look at the whole chunk tells most chunks apart.
    if (Buffer.from(cells.text.buffer, cells.text.byteOffset, cells.text.byteLength).toString('utf8').toLowerCase().includes(wanted)) {
      for (const row of rowsOf(cells)) if (holds(row, wanted)) found.push(row.row)
    }
    await breathe()
  }
  return Uint32Array.from(found)
}

function holds(row: { readonly width: number; text(column: number): string }, wanted: string): boolean {
  for (let column = 0; column < row.width; column++) if (row.text(column).toLowerCase().includes(wanted)) return true
  return false
}

/** Every row of a batch that was read, in order, with its cells and what was found then; for drafts and for the marked workbook. */
export async function* chunksOf(seq: number, context: EngineContext): AsyncGenerator<StoredChunk> {
  for (let chunk = chunkAfter(context.database, seq, 0); chunk; chunk = chunkAfter(context.database, seq, chunk.lastRow)) {
    yield chunk
    await breathe()
  }
}
