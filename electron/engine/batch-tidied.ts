import type { EditOutcome } from '../../shared/ipc/batch-mend.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { TIDIED_KINDS, type TidiedCell, type TidiedKind } from '../../shared/rules/index.ts'
import { overCells } from '../db/queries/batch-cell.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { rowsOf } from '../workbook/cells.ts'
import { cellAt, writeCells, type WantedCell } from './batch-edit.ts'
import { overlayOf } from './batch-overlay.ts'
import { batchChecker, readingOf } from './batch-revise.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'
import { ruleContextOf } from './rule-context.ts'

type Item = TidiedCell & { readonly row: number }
const LAST_ROW = 2 ** 21

/** What was read otherwise than it stands in the cells: counted by kind, and a slice of it. */
export async function tidiedOf(query: { readonly id: string; readonly kind: TidiedKind | null; readonly offset: number; readonly limit: number }, context: EngineContext) {
  const found = findBatch(context.database, query.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const counts = new Map<TidiedKind, number>()
  const items: Item[] = []
  let total = 0
  for await (const item of tidiedCellsOf(found, context)) {
    counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
    if (query.kind !== null && item.kind !== query.kind) continue
    if (total >= query.offset && items.length < query.limit) items.push(item)
    total++
  }
  const kept = overCells(context.database, found.seq, 0, LAST_ROW).filter(({ literal }) => literal).length
  return ok({ counts: TIDIED_KINDS.flatMap((kind) => (counts.has(kind) ? [{ kind, cells: counts.get(kind) ?? 0 }] : [])), kept, items, total })
}

/** Takes tidied cells as they stand, or tidies them again: those named, or all of a kind. One change, to be undone as any other. */
export function keepCells(request: { readonly id: string; readonly keep: boolean; readonly kind: TidiedKind | null; readonly cells: readonly { readonly row: number; readonly column: string }[] }, job: Job, context: EngineContext): Promise<Result<EditOutcome>> {
  return writeCells(
    request.id, request.keep ? 'keep' : 'tidy',
    async (found) => {
      if (request.kind === null) return withTexts(found, request.cells.map(cellAt), request.keep, context)
      if (!request.keep) return withTexts(found, overCells(context.database, found.seq, 0, LAST_ROW).filter(({ literal }) => literal), false, context)
      const cells: { row: number; column: number }[] = []
      for await (const item of tidiedCellsOf(found, context)) if (item.kind === request.kind) cells.push(cellAt(item))
      return withTexts(found, cells, true, context)
    },
    job, context,
  )
}

/** The same texts, judged otherwise. */
function withTexts(found: StoredBatch, cells: readonly { readonly row: number; readonly column: number }[], literal: boolean, { database }: EngineContext): WantedCell[] {
  const over = new Map(overCells(database, found.seq, 0, LAST_ROW).map(({ row, column, text }) => [`${row} ${column}`, text]))
  return cells.map(({ row, column }) => ({ row, column, text: over.get(`${row} ${column}`) ?? null, literal }))
}

async function* tidiedCellsOf(found: StoredBatch, context: EngineContext): AsyncGenerator<Item> {
  const reading = readingOf(found, context)
  const overlay = overlayOf(found.seq, context)
  const checker = batchChecker(found, reading, ruleContextOf(context, found.today), context, { literal: overlay.literal })
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(overlay.cellsOf(stored))) {
      if (row.row <= reading.headerRow) continue
      for (const cell of checker.look(row)?.tidied ?? []) yield { ...cell, row: row.row }
    }
  }
}
