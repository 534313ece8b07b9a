import { appError, type AppError } from '../../../shared/result/app-error.ts'
import { columnLetter } from '../../../shared/domain/column-letter.ts'
import type { SheetRow } from '../../../shared/domain/sheet-row.ts'
import { rowsOf } from '../cells.ts'
import type { ReadOptions, ReadOutcome, ReadSummary, WorkbookSource } from '../read/read-outcome.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import type { FileRefusal } from '../read/refusal.ts'
import type { RowChunk } from '../row-chunk.ts'
import { isIdentity } from '../row-identity.ts'
import { sheetName } from './cell-text.ts'
import { MarkCursor, type Marks } from './mark.ts'
import { ADVICE_HEADER, hasError, RESULT_HEADER, widthsOf, writeFailedHeader, writeFailedRow, writeMarkedRow, type MarkedLayout, type NoteCount } from './marked-rows.ts'
import type { SheetOutput } from './xlsx/sheet-output.ts'
import { WorkbookOutput } from './xlsx/workbook-output.ts'

/** Reads a workbook as `readWorkbook` does; the engine passes one that reads in the reading process. */
export type WorkbookReader = (source: WorkbookSource, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>) => Promise<ReadOutcome>

export interface MarkedWorkbookOptions {
  /** Sheet that was validated. */
  readonly sheet: string
  /** 1-based row of the header; the titles of the two added columns go there. */
  readonly headerRow: number
  /** Of the file that was validated; another file is not marked (STATE_CONFLICT). */
  readonly sha256: string
  /** What stands over the hidden column by which each row is known again; without it there is no such column. */
  readonly identity?: string
  readonly reader?: WorkbookReader
  readonly signal?: AbortSignal
}

export type MarkedWorkbook =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: number; readonly notesLeftOut: number }
  | { readonly ok: false; readonly refusal?: FileRefusal; readonly failure?: AppError }

/** Name of the sheet that holds only the rows that failed. */
export const FAILED_SHEET = '需修改的行'

/**
 * The user's own sheet back, marked: the same cells in the same places, wrong ones coloured with a comment, columns 校验结果
 * and 修改建议 after the last, and a second sheet 需修改的行 with the rows that have an error, each with its number in the
 * original. Built from what our own reader sees, never by loading the file into another library; so drawings, macros,
 * formulas and other sheets of the original are not in it. Rows are read again for each pass, nothing is held.
 */
export async function writeMarkedWorkbook(source: WorkbookSource, marks: Marks, options: MarkedWorkbookOptions): Promise<MarkedWorkbook> {
  const shape = await measure(source, options)
  if (!shape.ok) return shape
  const layout: MarkedLayout = { headerRow: options.headerRow, resultColumn: shape.resultColumn, identity: options.identity ?? null }
  const workbook = new WorkbookOutput()
  const name = sheetName(shape.summary.sheetName, 'Sheet1')

  const main = workbook.beginSheet({ frozenRows: layout.headerRow, widths: widthsOf(shape.summary.columns, 0, layout.resultColumn) })
  const notes: NoteCount = { written: 0, leftOut: 0 }
  const cursor = new MarkCursor(marks)
  await cursor.ofFile()
  const broken = await pass(source, options, main, async (row) => writeMarkedRow(main, row, await cursor.of(row.row), layout, notes))
  if (broken !== null) return broken
  await workbook.endSheet(name, main, `A${layout.headerRow}:${columnLetter(layout.resultColumn + 1)}${shape.lastRow}`)

  const failed = workbook.beginSheet({ frozenRows: 1, widths: widthsOf(shape.summary.columns, 1, layout.resultColumn) })
  const again = new MarkCursor(marks)
  const ofFile = await again.ofFile()
  let last = 0
  const brokenAgain = await pass(source, options, failed, async (row) => {
    const here = await again.of(row.row)
    if (row.row === layout.headerRow) last = writeFailedHeader(failed, row, ofFile, layout)
    else if (row.row > layout.headerRow && hasError(here)) writeFailedRow(failed, ++last, row, here, layout)
  })
  if (brokenAgain !== null) return brokenAgain
  await workbook.endSheet(name === FAILED_SHEET ? `${FAILED_SHEET}2` : FAILED_SHEET, failed)
  return { ok: true, bytes: await workbook.bytes(), notes: notes.written, notesLeftOut: notes.leftOut }
}

type Shape = { readonly ok: true; readonly summary: ReadSummary; readonly resultColumn: number; readonly lastRow: number } | (MarkedWorkbook & { readonly ok: false })

/** First pass: is it the same file, and after which column do the two new ones go? A file marked before gets them in the same place. */
async function measure(source: WorkbookSource, options: MarkedWorkbookOptions): Promise<Shape> {
  let width = 0
  let lastRow = options.headerRow
  let before = -1
  const outcome = await (options.reader ?? readWorkbook)(source, readOptions(options), (chunk) => {
    for (const row of rowsOf(chunk)) {
      width = Math.max(width, row.width)
      lastRow = Math.max(lastRow, row.row)
      if (row.row !== options.headerRow) continue
      const end = isIdentity(row.text(row.width - 1)) ? row.width - 1 : row.width
      if (end >= 2 && row.text(end - 1) === ADVICE_HEADER && row.text(end - 2) === RESULT_HEADER) before = end - 2
    }
  })
  if (!outcome.ok) return outcome
  if (outcome.summary.sha256 !== options.sha256) return { ok: false, failure: appError('STATE_CONFLICT', { reason: 'file-changed' }) }
  return { ok: true, summary: outcome.summary, resultColumn: before >= 0 ? before : Math.min(width, 16_382), lastRow }
}

const readOptions = (options: MarkedWorkbookOptions): ReadOptions => ({ sheet: options.sheet, ...(options.signal ? { signal: options.signal } : {}) })

/** Reads the file once more and writes every row; answers what went wrong, or null. */
async function pass(
  source: WorkbookSource,
  options: MarkedWorkbookOptions,
  sheet: SheetOutput,
  write: (row: SheetRow & { readonly hidden: boolean }) => Promise<void>,
): Promise<(MarkedWorkbook & { ok: false }) | null> {
  const outcome = await (options.reader ?? readWorkbook)(source, readOptions(options), async (chunk) => {
    for (const row of rowsOf(chunk)) await write(row)
    await sheet.room()
  })
  if (!outcome.ok) return outcome
  return outcome.summary.sha256 === options.sha256 ? null : { ok: false, failure: appError('STATE_CONFLICT', { reason: 'file-changed' }) }
}
