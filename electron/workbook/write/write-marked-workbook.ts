import type { Worksheet } from 'exceljs'
import { appError, type AppError } from '../../../shared/result/app-error.ts'
import type { SheetRow } from '../../../shared/domain/sheet-row.ts'
import { rowsOf } from '../cells.ts'
import type { ReadOptions, ReadOutcome, ReadSummary, SheetHead, WorkbookSource } from '../read/read-outcome.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import type { FileRefusal } from '../read/refusal.ts'
import type { RowChunk } from '../row-chunk.ts'
import { sheetName } from './cell-text.ts'
import type { Marks } from './mark.ts'
import { ADVICE_HEADER, FailedRowWriter, MarkedRowWriter, RESULT_HEADER } from './marked-rows.ts'
import { streamedWorkbook, type StreamedWorkbook } from './streamed-workbook.ts'

/** Reads a workbook as `readWorkbook` does; the engine passes one that reads in the reading process. */
export type WorkbookReader = (source: WorkbookSource, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>) => Promise<ReadOutcome>

export interface MarkedWorkbookOptions {
  /** Sheet that was validated. */
  readonly sheet: string
  /** 1-based row of the header; the titles of the two added columns go there. */
  readonly headerRow: number
  /** Of the file that was validated; another file is not marked (STATE_CONFLICT). */
  readonly sha256: string
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
 * original. Built from what our own reader sees, never by loading the file into exceljs; so drawings, macros,
 * formulas and other sheets of the original are not in it. Rows are read again for each pass, nothing is held.
 */
export async function writeMarkedWorkbook(source: WorkbookSource, marks: Marks, options: MarkedWorkbookOptions): Promise<MarkedWorkbook> {
  const shape = await measure(source, options)
  if (!shape.ok) return shape
  const streamed = streamedWorkbook()
  const name = sheetName(shape.summary.sheetName, 'Sheet1')
  const main = streamed.workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: options.headerRow }] })
  const rows = new MarkedRowWriter(main, options.headerRow, shape.resultColumn)
  const written = await pass(source, options, shape.summary, streamed, main, (head) => rows.begin(head, marks), (row) => rows.write(row))
  if (written !== null) return written
  rows.end(shape.lastRow)

  const second = streamed.workbook.addWorksheet(name === FAILED_SHEET ? `${FAILED_SHEET}2` : FAILED_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] })
  const failed = new FailedRowWriter(second, options.headerRow, shape.resultColumn)
  const repeated = await pass(source, options, shape.summary, streamed, second, (head) => failed.begin(head, marks), (row) => failed.write(row))
  if (repeated !== null) return repeated
  second.commit()
  return { ok: true, bytes: await streamed.bytes(), notes: rows.notes, notesLeftOut: rows.notesLeftOut }
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
      if (row.row === options.headerRow && row.text(row.width - 1) === ADVICE_HEADER && row.text(row.width - 2) === RESULT_HEADER) before = row.width - 2
    }
  })
  if (!outcome.ok) return outcome
  if (outcome.summary.sha256 !== options.sha256) return { ok: false, failure: appError('STATE_CONFLICT', { reason: 'file-changed' }) }
  return { ok: true, summary: outcome.summary, resultColumn: before >= 0 ? before : Math.min(width, 16_382), lastRow }
}

const readOptions = (options: MarkedWorkbookOptions, onSheet?: (head: SheetHead) => void): ReadOptions => ({
  sheet: options.sheet,
  ...(options.signal ? { signal: options.signal } : {}),
  ...(onSheet ? { onSheet } : {}),
})

/** Reads the file once more and writes every row; answers what went wrong, or null. */
async function pass(
  source: WorkbookSource,
  options: MarkedWorkbookOptions,
  summary: ReadSummary,
  streamed: StreamedWorkbook,
  sheet: Worksheet,
  begin: (head: SheetHead) => Promise<void>,
  write: (row: SheetRow & { readonly hidden: boolean }) => Promise<void>,
): Promise<(MarkedWorkbook & { ok: false }) | null> {
  const head: SheetHead = { sheetName: summary.sheetName, columns: summary.columns, epoch1904: summary.epoch1904 }
  await begin(head)
  const outcome = await (options.reader ?? readWorkbook)(source, readOptions(options), async (chunk) => {
    for (const row of rowsOf(chunk)) await write(row)
    await streamed.room(sheet)
  })
  if (!outcome.ok) return outcome
  return outcome.summary.sha256 === options.sha256 ? null : { ok: false, failure: appError('STATE_CONFLICT', { reason: 'file-changed' }) }
}
