import type { BatchRow } from '../../shared/domain/batch.ts'
import { columnIndexOf } from '../../shared/domain/column-index.ts'
import type { EditOutcome, Mending } from '../../shared/ipc/batch-mend.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { appendBatchChange, countOverCells, firstUndone, lastDone, markUndone, overCells, readChangedCells, writeOverCell, type ChangedCell } from '../db/queries/batch-cell.ts'
import { chunkOfRow } from '../db/queries/batch-chunk.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { rowsOf } from '../workbook/cells.ts'
import { decodeCells } from './batch-chunk-codec.ts'
import { readRows } from './batch-rows.ts'
import { rejudgeRows } from './batch-revise.ts'
import { inTurn } from './batch-turn.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'

type Breath = Pick<Job, 'breathe' | 'report' | 'signal'>

/** For work that is done before the key is up again. */
export const noJob: Breath = { breathe: () => new Promise((resolve) => setImmediate(resolve)), report: () => undefined, signal: new AbortController().signal }

/** A cell as the clerk wants it: `text` null for what the file has. */
export interface WantedCell {
  readonly row: number
  /** 0-based. */
  readonly column: number
  readonly text: string | null
  /** Undefined where only the text is meant: a text that was typed is tidied as any other. */
  readonly literal?: boolean
}

/** A batch whose rows may be mended now. */
export function mendable(id: string, { database }: EngineContext): Result<StoredBatch> {
  const found = findBatch(database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  if (found.batch.state === 'reading') return err(appError('STATE_CONFLICT', { reason: 'still-reading' }, true))
  if (found.batch.state === 'broken') return err(appError('STATE_CONFLICT', { reason: 'broken' }))
  return ok(found)
}

/** How much of a batch was mended, and what can be undone. */
export function mendingOf(found: StoredBatch, { database }: EngineContext): Mending {
  const change = (one: { at: string; cause: string; count: number } | null) => (one === null ? null : { at: one.at, cause: one.cause, count: one.count })
  return { ledger: findBatch(database, found.batch.id)?.batch.ledger ?? found.batch.ledger, ...countOverCells(database, found.seq), undo: change(lastDone(database, found.seq)), redo: change(firstUndone(database, found.seq)) }
}

/** Writes cells of a batch as one change that can be undone, and judges their rows anew. Cells that are so already are no change. */
export function writeCells(id: string, cause: string, wanted: (found: StoredBatch) => Promise<readonly WantedCell[]> | readonly WantedCell[], job: Breath, context: EngineContext): Promise<Result<EditOutcome>> {
  return changeBatch(id, job, context, async (found, actor) => {
    const cells = changesOf(found, await wanted(found), context)
    return {
      cells,
      write: () => {
        for (const { row, column, after } of cells) writeOverCell(context.database, found.seq, { row, column, ...after })
        appendBatchChange(context.database, found.seq, { at: actor.at, by: actor.by, cause, cells })
        appendJournal(context.database, { at: actor.at, actor: actor.by, action: 'batch.mended', subject: id, detail: { cause, cells: cells.length } })
      },
    }
  })
}

/** Takes the last change back. Nothing to undo is no error: nothing changes. */
export function undoChange(id: string, context: EngineContext): Promise<Result<EditOutcome>> {
  return stepBack(id, true, context)
}

/** Makes the change again that was undone last. */
export function redoChange(id: string, context: EngineContext): Promise<Result<EditOutcome>> {
  return stepBack(id, false, context)
}

function stepBack(id: string, undone: boolean, context: EngineContext): Promise<Result<EditOutcome>> {
  return changeBatch(id, noJob, context, async (found, actor) => {
    const change = undone ? lastDone(context.database, found.seq) : firstUndone(context.database, found.seq)
    if (change === null) return { cells: [], write: () => undefined }
    const cells = readChangedCells(context.database, found.seq, change.number)
    return {
      cells,
      write: () => {
        for (const { row, column, before, after } of cells) writeOverCell(context.database, found.seq, { row, column, ...(undone ? before : after) })
        markUndone(context.database, found.seq, change.number, undone)
        appendJournal(context.database, { at: actor.at, actor: actor.by, action: undone ? 'batch.undone' : 'batch.redone', subject: id, detail: { cells: cells.length } })
      },
    }
  })
}

interface Prepared {
  readonly cells: readonly ChangedCell[]
  readonly write: () => void
}

async function changeBatch(id: string, job: Breath, context: EngineContext, prepare: (found: StoredBatch, actor: { at: string; by: string }) => Promise<Prepared>): Promise<Result<EditOutcome>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const first = mendable(id, context)
  if (!first.ok) return first
  return inTurn(context.database, first.value.seq, async () => {
    const found = mendable(id, context)
    if (!found.ok) return found
    const { cells, write } = await prepare(found.value, actor.value)
    if (job.signal.aborted) return err(appError('CANCELLED'))
    if (cells.length === 0) return ok({ changed: 0, rows: [], mending: mendingOf(found.value, context) })
    const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other)
    const { judged } = await rejudgeRows(found.value, rows, job, context, write)
    context.changed('batch')
    const after = findBatch(context.database, id) ?? found.value
    return ok({ changed: cells.length, rows: await shownRows(after, judged, context), mending: mendingOf(after, context) })
  })
}

const ROWS_ANSWERED = 1_000

async function shownRows(found: StoredBatch, judged: readonly number[], context: EngineContext): Promise<BatchRow[]> {
  return readRows(found, Uint32Array.from(judged.slice(0, ROWS_ANSWERED)), context)
}

/** What of the wanted is other than what stands there. */
export function changesOf(found: StoredBatch, wanted: readonly WantedCell[], { database }: EngineContext): ChangedCell[] {
  const byRow = Map.groupBy(wanted, ({ row }) => row)
  const changes: ChangedCell[] = []
  let open: { readonly lastRow: number; readonly firstRow: number; readonly rows: ReadonlyMap<number, { text(column: number): string }> } | null = null
  for (const [number, cells] of [...byRow].sort(([one], [other]) => one - other)) {
    if (number <= found.batch.headerRow) continue
    if (open === null || number > open.lastRow || number < open.firstRow) {
      const stored = chunkOfRow(database, found.seq, number)
      open = stored === null ? null : { lastRow: stored.lastRow, firstRow: stored.firstRow, rows: new Map([...rowsOf(decodeCells(stored.cells))].map((row) => [row.row, row])) }
    }
    const row = open?.rows.get(number)
    if (row === undefined) continue
    const over = new Map(overCells(database, found.seq, number, number).map((cell) => [cell.column, cell]))
    const last = new Map(cells.map((cell) => [cell.column, cell]))
    for (const { column, text, literal } of last.values()) {
      const known = over.get(column)
      const before = { text: known?.text ?? null, literal: known?.literal ?? false }
      const own = row.text(column)
      const after = { text: text === null || text === own ? null : text, literal: literal ?? false }
      if (before.text !== after.text || before.literal !== after.literal) changes.push({ row: number, column, before, after })
    }
  }
  return changes
}

/** Cells by letters, as windows name them. */
export const cellAt = ({ row, column }: { readonly row: number; readonly column: string }): { row: number; column: number } => ({ row, column: columnIndexOf(column) })
