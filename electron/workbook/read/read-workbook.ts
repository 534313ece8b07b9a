import { createHash } from 'node:crypto'
import type { FileShape } from '../../../shared/domain/file-shape.ts'
import { appError } from '../../../shared/result/app-error.ts'
import type { RowChunk } from '../row-chunk.ts'
import { openBiff } from './biff/open-biff.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import type { OpenBook } from './open-book.ts'
import { openXlsx } from './open-xlsx.ts'
import type { ReadOptions, ReadOutcome, ReadSummary, SheetSize, WorkbookSource } from './read-outcome.ts'
import { damaged, notAWorkbook, RefusedFile, type FileRefusal } from './refusal.ts'
import type { SheetFacts } from './sheet/sheet-facts.ts'
import { sniff } from './sniff/sniff.ts'
import { sourceBytes } from './source-bytes.ts'
import { openSpreadsheetMl } from './spreadsheetml/open-spreadsheetml.ts'
import { MARKER_SHEET } from './template-marker.ts'
import { openHtml, openText } from './text/open-text.ts'

/** Sheets that stand beside the data in templates: read only where nothing else holds anything. */
const SIDE_SHEETS: ReadonlySet<string> = new Set(['填写说明', '填表说明', '使用说明', '说明', '填报说明', '代码', '代码表', '码表', '字典', '数据字典', 'codes', 'code', 'dictionary', 'readme'])

/**
 * Reads one sheet of a workbook of any format, row by row, under the caps of `limits.ts`. The format is told by content. `onRows`
 * gets the rows in chunks of some hundreds and is awaited, so that a slow taker slows the reading and nothing piles up.
 * Without `options.sheet` the first visible sheet that holds anything is read.
 * @returns the summary; a refusal where the file cannot be taken in (rows handed on before it are to be
 *   forgotten); a failure where the file cannot be opened or the work was cancelled. Never throws for what a file holds.
 */
export async function readWorkbook(source: WorkbookSource, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>): Promise<ReadOutcome> {
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits }
  let shape: FileShape = 'xlsx'
  try {
    options.signal?.throwIfAborted()
    const file = await sourceBytes(source, limits)
    if (!Buffer.isBuffer(file)) return { ok: false, failure: file }
    shape = sniff(file)
    return { ok: true, summary: await readFile(file, await openBook(file, shape, limits, options), options, onRows) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, refusal: namedBy(error.refusal, shape) }
    if (options.signal?.aborted) return { ok: false, failure: appError('CANCELLED') }
    throw error
  }
}

async function openBook(file: Buffer, shape: FileShape, limits: ReadLimits, options: ReadOptions): Promise<OpenBook> {
  const breathe = (fraction: number): void => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ stage: 'strings', fraction, rows: 0 })
  }
  switch (shape) {
    case 'zip':
      return openXlsx(file, limits, options.signal, breathe)
    case 'xls':
    case 'et':
      return openBiff(file, shape, limits, () => breathe(0))
    case 'spreadsheetml':
      return openSpreadsheetMl(file, limits, () => breathe(0))
    case 'html-table':
      return openHtml(file, limits)
    case 'csv':
    case 'tsv':
    case 'text':
      return openText(file, shape, limits)
    default:
      throw new RefusedFile(notAWorkbook(shape))
  }
}

/** A format's reader knows no other than its own: what it refuses as damaged is called by what the file is. A broken .et needs its own way out. */
function namedBy(refusal: FileRefusal, shape: FileShape): FileRefusal {
  if (refusal.params['looksLike'] !== 'xlsx' || shape === 'zip') return refusal
  return { ...refusal, params: { ...refusal.params, looksLike: shape, ...(shape === 'et' && refusal.ruleId === 'FILE_UNREADABLE' ? { wayOut: 'save-as-xlsx' } : {}) } }
}

async function readFile(file: Buffer, book: OpenBook, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>): Promise<ReadSummary> {
  for (const index of candidates(book, options.sheet)) {
    const sheetName = book.sheets[index]?.name ?? ''
    let announced = false
    const handOn = async (ready: RowChunk[], facts: SheetFacts): Promise<void> => {
      for (let chunk = ready.shift(); chunk; chunk = ready.shift()) {
        if (!announced) options.onSheet?.({ sheetName, sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })), columns: facts.columns, epoch1904: book.epoch1904 })
        announced = true
        await onRows(chunk)
        options.signal?.throwIfAborted()
      }
    }
    let width = 0
    const facts = await book.readSheet(index, (ready, soFar, fraction) => {
      options.signal?.throwIfAborted()
      options.onProgress?.({ stage: 'rows', fraction, rows: soFar.rows })
      if (options.survey) width = Math.max(width, widthOf(ready))
      return ready.length > 0 ? handOn(ready, soFar) : undefined
    })
    if (facts.rows === 0) continue
    const { rows, hiddenRows, mergedCells, merged, columns } = facts
    const sizes = options.survey ? await survey(book, index, { rows, columns: width }, options) : []
    return {
      format: book.format, encoding: book.encoding, sheetName, sheets: book.sheets.map(({ name, hidden }, at) => ({ name, hidden, size: sizes[at] ?? null })),
      rows, hiddenRows, mergedCells, merged, columns, hiddenColumns: columns.filter((column) => column.hidden),
      epoch1904: book.epoch1904, template: book.template, sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length,
    }
  }
  throw new RefusedFile({ ruleId: 'FILE_EMPTY', params: { looksLike: 'xlsx', wayOut: 'fill-in' } })
}

/** Which sheets to try, in order: the one asked for, or the visible ones with side sheets last. */
function candidates(book: OpenBook, asked: string | number | undefined): number[] {
  const all = book.sheets.map((sheet, index) => ({ ...sheet, index }))
  if (asked !== undefined) {
    const found = typeof asked === 'number' ? all[asked] : all.find((sheet) => sheet.name === asked)
    if (!found?.readable) throw damaged('sheet-not-found')
    return [found.index]
  }
  const visible = all.filter((sheet) => !sheet.hidden && sheet.readable && sheet.name !== MARKER_SHEET)
  const isSide = (name: string): boolean => SIDE_SHEETS.has(name.trim().toLowerCase())
  return [...visible.filter((sheet) => !isSide(sheet.name)), ...visible.filter((sheet) => isSide(sheet.name))].map((sheet) => sheet.index)
}

/** Sheets whose size is told at most. */
const SURVEYED = 50

/** How large every sheet is; null where it is larger than is read, or no worksheet. */
async function survey(book: OpenBook, known: number, size: SheetSize, options: ReadOptions): Promise<(SheetSize | null)[]> {
  const sizes: (SheetSize | null)[] = []
  for (const [index, sheet] of book.sheets.slice(0, SURVEYED).entries()) {
    if (index === known || !sheet.readable) {
      sizes.push(index === known ? size : null)
      continue
    }
    let width = 0
    try {
      const facts = await book.readSheet(index, (ready, soFar, fraction) => {
        options.signal?.throwIfAborted()
        options.onProgress?.({ stage: 'rows', fraction, rows: soFar.rows })
        width = Math.max(width, widthOf(ready.splice(0)))
      })
      sizes.push({ rows: facts.rows, columns: width })
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error
      sizes.push(null)
    }
  }
  return sizes
}

/** One past the last column that any of the rows uses. */
function widthOf(chunks: readonly RowChunk[]): number {
  let width = 0
  for (const { rowEnds, columns } of chunks) for (const end of rowEnds) width = Math.max(width, (columns[end - 1] ?? -1) + 1)
  return width
}
