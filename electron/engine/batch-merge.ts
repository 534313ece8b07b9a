import type { Batch, BatchColumn } from '../../shared/domain/batch.ts'
import { columnIndexOf } from '../../shared/domain/column-index.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import { tidyIdNumber } from '../../shared/domain/id-number.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { changesAfter, readChangedCells } from '../db/queries/batch-cell.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { rowsOf } from '../workbook/cells.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { WorkbookSource } from '../workbook/read/read-outcome.ts'
import { isIdentity, readIdentity } from '../workbook/row-identity.ts'
import { FAILED_SHEET } from '../workbook/write/write-marked-workbook.ts'
import { decodeCells } from './batch-chunk-codec.ts'
import { chunksOf } from './batch-chunks.ts'
import { mendable, writeCells, type WantedCell } from './batch-edit.ts'
import { overlayOf } from './batch-overlay.ts'
import type { EngineContext, Job } from './context.ts'

/** A cell as the marked workbook was given out, by row and column. */
type Texts = ReadonlyMap<number, ReadonlyMap<number, string>>

/**
 * A file that turns out to be the marked workbook of a batch gives that batch what was mended in it: cells that are otherwise than they
 * were given out, in its first sheet or in 需修改的行, wherever its rows stand now. What was mended here meanwhile stays where the
 * workbook says nothing new. Null where the file is no such workbook, or its batch is not to be mended.
 */
export async function mergeMarked(read: Batch, seq: number, source: WorkbookSource, job: Job, context: EngineContext): Promise<Result<Batch> | null> {
  const heading = read.columns.find(({ header }) => isIdentity(header))
  const identity = heading === undefined ? null : readIdentity(heading.header)
  if (heading === undefined || identity === null || identity.batchId === read.id) return null
  const target = mendable(identity.batchId, context)
  if (!target.ok || target.value.batch.kind !== read.kind) return null
  const found = target.value
  const now = await textsOf(found, context)
  const given = before(now, await textsOf(found, context, true), found, identity.change, context)
  const wanted: WantedCell[] = []
  let unknown = 0
  const known = new Set<number>()
  const rows: SheetRow[] = []
  for await (const stored of chunksOf(seq, context)) for (const row of rowsOf(decodeCells(stored.cells))) if (row.row > read.headerRow) rows.push(row)
  const take = (all: readonly SheetRow[], columns: readonly { readonly column: string; readonly header: string }[]): number => {
    const pairs = pairsOf(found.batch.columns, columns)
    const own = columns.find(({ header }) => isIdentity(header))
    const byNumber = numbersOf(found, now)
    const done = new Set<number>()
    let strangers = 0
    for (const row of all) {
      const number = rowNumber(row, own === undefined ? -1 : columnIndexOf(own.column), pairs.idNumber, byNumber)
      if (number === null || !now.has(number) || done.has(number)) {
        if (pairs.columns.some(([from]) => row.text(from) !== '')) strangers++
        continue
      }
      done.add(number)
      known.add(number)
      for (const [from, to] of pairs.columns) {
        const text = row.text(from)
        if (text !== (given.get(number)?.get(to) ?? '') && text !== (now.get(number)?.get(to) ?? '')) wanted.push({ row: number, column: to, text })
      }
    }
    return strangers
  }
  unknown += take(rows, read.columns)
  const failed = await failedSheet(source, job, context)
  if (failed !== null) take(failed.rows, failed.columns)
  const outcome = await writeCells(found.batch.id, 'merge', () => wanted, job, context)
  if (!outcome.ok) return outcome
  const after = findBatch(context.database, found.batch.id) ?? found
  const changed = new Set(wanted.map(({ row }) => row)).size
  return ok({ ...after.batch, merged: { cells: outcome.value.changed, rows: changed, same: known.size - changed, unknown } })
}

/** The texts of a batch as they stand, or as the file has them. */
async function textsOf(found: StoredBatch, context: EngineContext, asInFile = false): Promise<Map<number, Map<number, string>>> {
  const texts = new Map<number, Map<number, string>>()
  const overlay = overlayOf(found.seq, context)
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(asInFile ? decodeCells(stored.cells) : overlay.cellsOf(stored))) {
      if (row.row <= found.batch.headerRow) continue
      const cells = new Map<number, string>()
      for (let column = 0; column < row.width; column++) if (row.text(column) !== '') cells.set(column, row.text(column))
      texts.set(row.row, cells)
    }
  }
  return texts
}

/** The texts as they stood after change `change`: what came later is taken back in the copy. */
function before(now: Texts, own: Texts, found: StoredBatch, change: number, { database }: EngineContext): Texts {
  const later = changesAfter(database, found.seq, change)
  if (later.length === 0) return now
  const texts = new Map([...now].map(([row, cells]) => [row, new Map(cells)]))
  for (const number of later.toReversed()) {
    for (const { row, column, before: was } of readChangedCells(database, found.seq, number)) {
      const cells = texts.get(row)
      cells?.set(column, was.text ?? own.get(row)?.get(column) ?? '')
    }
  }
  return texts
}

/** Which column of the file is which of the batch: by their headings, the first with the first. */
function pairsOf(columns: readonly BatchColumn[], read: readonly { readonly column: string; readonly header: string }[]): { readonly columns: readonly (readonly [number, number])[]; readonly idNumber: number } {
  const left = [...read]
  let idNumber = -1
  const pairs = columns.flatMap(({ column, header, field }) => {
    const at = left.findIndex((one) => (one.header === header || header.endsWith(` / ${one.header}`)) && (header !== '' || one.column === column))
    const [match] = at < 0 ? [] : left.splice(at, 1)
    if (match === undefined) return []
    if (field === 'idNumber') idNumber = columnIndexOf(match.column)
    return [[columnIndexOf(match.column), columnIndexOf(column)] as const]
  })
  return { columns: pairs, idNumber }
}

/** ID number → its row, of numbers that stand in one row alone. */
function numbersOf({ batch }: StoredBatch, now: Texts): ReadonlyMap<string, number | null> {
  const column = columnIndexOf(batch.columns.find(({ field }) => field === 'idNumber')?.column ?? '')
  const rows = new Map<string, number | null>()
  for (const [row, cells] of now) {
    const number = tidyIdNumber(cells.get(column) ?? '')
    if (number !== '') rows.set(number, rows.has(number) ? null : row)
  }
  return rows
}

/** Which row of the batch this is: by the number in the hidden column, else by the person's. */
function rowNumber(row: SheetRow, identity: number, idNumber: number, byNumber: ReadonlyMap<string, number | null>): number | null {
  const own = identity < 0 ? '' : row.text(identity)
  if (/^\d+$/.test(own)) return Number(own)
  return idNumber < 0 ? null : (byNumber.get(tidyIdNumber(row.text(idNumber))) ?? null)
}

/** The sheet of the rows that were wrong: many mend there and nowhere else. */
async function failedSheet(source: WorkbookSource, job: Job, context: EngineContext): Promise<{ readonly rows: readonly SheetRow[]; readonly columns: { column: string; header: string }[] } | null> {
  const rows: SheetRow[] = []
  const outcome = await readInProcess(await context.spawnReader(), source, { sheet: FAILED_SHEET, signal: job.signal }, (chunk) => {
    for (const row of rowsOf(chunk)) rows.push(row)
  })
  const [header, ...below] = rows
  if (!outcome.ok || header === undefined) return null
  const columns = Array.from({ length: header.width }, (_, index) => ({ column: columnLetter(index), header: header.text(index) }))
  return { rows: below, columns }
}
