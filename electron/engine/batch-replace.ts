import { columnIndexOf } from '../../shared/domain/column-index.ts'
import type { RowFate } from '../../shared/domain/batch.ts'
import type { Severity } from '../../shared/domain/finding.ts'
import type { EditOutcome } from '../../shared/ipc/batch-mend.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { readRowSet } from '../db/queries/batch-row-set.ts'
import type { StoredBatch } from '../db/queries/batch.ts'
import { rowsOf } from '../workbook/cells.ts'
import { mendable, mendingOf, writeCells, type WantedCell } from './batch-edit.ts'
import { overlayOf } from './batch-overlay.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'

export interface ReplaceRequest {
  readonly id: string
  readonly find: string
  readonly replace: string
  /** Column letters; null for all columns. */
  readonly column: string | null
  /** Only cells that are nothing but the text. */
  readonly whole: boolean
  readonly preview: boolean
  readonly fate: RowFate | null
  readonly ruleId: string | null
  readonly severity: Severity | null
}

/** Puts one text in the place of another in the rows of the filter, as one change; `preview` only counts the cells. */
export async function replaceText(request: ReplaceRequest, job: Job, context: EngineContext): Promise<Result<EditOutcome>> {
  if (!request.preview) return writeCells(request.id, 'replace', (found) => replacements(found, request, job, context), job, context)
  const found = mendable(request.id, context)
  if (!found.ok) return found
  return ok({ changed: (await replacements(found.value, request, job, context)).length, rows: [], mending: mendingOf(found.value, context) })
}

async function replacements(found: StoredBatch, request: ReplaceRequest, job: Job, context: EngineContext): Promise<WantedCell[]> {
  const wanted = new Set(readRowSet(context.database, found.seq, request))
  const only = request.column === null ? null : columnIndexOf(request.column)
  const overlay = overlayOf(found.seq, context)
  const cells: WantedCell[] = []
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(overlay.cellsOf(stored))) {
      if (!wanted.has(row.row)) continue
      for (let column = only ?? 0; column < (only === null ? row.width : only + 1); column++) {
        const text = row.text(column)
        const after = request.whole ? (text === request.find ? request.replace : text) : text.replaceAll(request.find, request.replace)
        if (after !== text) cells.push({ row: row.row, column, text: after })
      }
    }
    await job.breathe()
    if (job.signal.aborted) break
  }
  return cells
}
