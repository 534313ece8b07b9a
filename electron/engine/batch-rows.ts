import type { BatchRow, RowFate } from '../../shared/domain/batch.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { chunkAfter, chunkOfRow, type StoredChunk } from '../db/queries/batch-chunk.ts'
import { intersected, readRowSet, type RowFilter } from '../db/queries/batch-row-set.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { overCells, type OverCell } from '../db/queries/batch-cell.ts'
import { declarationOfRow, findDeclaration } from '../db/queries/declaration.ts'
import { rowsOf } from '../workbook/cells.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import { decodeCells, decodeFindings } from './batch-chunk-codec.ts'
import { overlayOf, type Overlay } from './batch-overlay.ts'
import { differsFromDraft } from './batch-draft-update.ts'
import { sortRows } from './batch-sort.ts'
import type { EngineContext } from './context.ts'

export interface RowQuery extends RowFilter {
  readonly id: string
  /** Any part of any cell, in any case; '' for all. */
  readonly text: string
  /** By a column's letters, `row` or `fate`; null for the order of the file. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null
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
  const ordered = query.sort === null ? rows : await sortRows(found, rows, query.sort, context)
  const slice = ordered.slice(query.offset, query.offset + query.limit)
  // Chunks are opened one after the other, so the rows are read in the order of the file and put in theirs afterwards.
  const read = new Map((await readRows(found, slice.toSorted(), context)).map((row) => [row.row, row]))
  return ok({ items: [...slice].flatMap((row) => read.get(row) ?? []), total: rows.length, all: found.batch.ledger.total })
}

/** Where a row stands in the order of the file, from 0. */
export function placeOfRow(id: string, row: number, { database }: EngineContext): Result<{ index: number | null }> {
  const found = findBatch(database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const index = readRowSet(database, found.seq, { fate: null, ruleId: null, severity: null }).indexOf(row)
  return ok({ index: index < 0 ? null : index })
}

/** The rows of these numbers (ascending), each chunk opened once. */
export async function readRows(found: StoredBatch, rows: Uint32Array, context: EngineContext): Promise<BatchRow[]> {
  const fates = fatesOf(found.seq, rows, context)
  const items: BatchRow[] = []
  const overlay = overlayOf(found.seq, context)
  let open: OpenChunk | null = null
  for (const row of rows) {
    if (open === null || row > open.lastRow) {
      await breathe()
      const stored = chunkOfRow(context.database, found.seq, row)
      if (!stored) throw new Error('a row of a batch has no chunk')
      open = openChunk(stored, overlay)
    }
    const cells = open.cellsOf(row)
    const declarationId = declarationOfRow(context.database, found.batch.id, row)
    items.push({ row, fate: fates.get(row) ?? 'wrong', cells, findings: open.findings.get(row) ?? [], declarationId, ...mended(found, row, context), ...draftOf(found, row, declarationId, context) })
  }
  return items
}

/** The cells of a row that stand otherwise than in the file, or are judged as they stand. */
function mended({ seq }: StoredBatch, row: number, { database }: EngineContext): Pick<BatchRow, 'edited' | 'kept'> {
  const over = overCells(database, seq, row, row)
  if (over.length === 0) return {}
  const letters = (cells: readonly OverCell[]): string[] => cells.map(({ column }) => columnLetter(column))
  return { edited: letters(over.filter(({ text }) => text !== null)), kept: letters(over.filter(({ literal }) => literal)) }
}

/** What became of the row's declaration, up to the bureau's answer. */
function draftOf(found: StoredBatch, row: number, id: string | null, context: EngineContext): Pick<BatchRow, 'draft'> {
  const declaration = id === null ? null : findDeclaration(context.database, id)
  if (declaration === null) return {}
  return { draft: { state: declaration.shownState, bureauReason: declaration.bureauReason, differs: differsFromDraft(found, row, declaration, context) } }
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

function openChunk(stored: StoredChunk, overlay: Overlay): OpenChunk {
  const cells = overlay.cellsOf(stored)
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
  const overlay = overlayOf(seq, context)
  for (let chunk = chunkAfter(context.database, seq, 0); chunk; chunk = chunkAfter(context.database, seq, chunk.lastRow)) {
    const cells = overlay.cellsOf(chunk)
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
