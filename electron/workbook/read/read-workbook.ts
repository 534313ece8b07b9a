import { createHash } from 'node:crypto'
import { appError } from '../../../shared/result/app-error.ts'
import type { RowChunk } from '../row-chunk.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import { openPackage, type WorkbookPackage } from './open-package.ts'
import type { ReadOptions, ReadOutcome, ReadSummary, WorkbookSource } from './read-outcome.ts'
import { damaged, RefusedFile } from './refusal.ts'
import { SharedStrings } from './shared-strings.ts'
import { SheetHandler } from './sheet/sheet-handler.ts'
import { sourceBytes } from './source-bytes.ts'
import { MARKER_SHEET, templateMarker, type TemplateMarker } from './template-marker.ts'
import { readXmlPart } from './xml/read-part.ts'

/** Sheets that stand beside the data in templates: read only where nothing else holds anything. */
const SIDE_SHEETS: ReadonlySet<string> = new Set(['填写说明', '填表说明', '使用说明', '说明', '填报说明', '代码', '代码表', '码表', '字典', '数据字典', 'codes', 'code', 'dictionary', 'readme'])

/**
 * Reads one sheet of a workbook, row by row, under the caps of `limits.ts`. `onRows` gets the rows in chunks of
 * some hundreds and is awaited, so that a slow taker slows the reading and nothing piles up. Without
 * `options.sheet` the first visible sheet that holds anything is read.
 * @returns the summary; a refusal where the file cannot be taken in (rows handed on before it are to be
 *   forgotten); a failure where the file cannot be opened or the work was cancelled. Never throws for what a file holds.
 */
export async function readWorkbook(source: WorkbookSource, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>): Promise<ReadOutcome> {
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits }
  try {
    options.signal?.throwIfAborted()
    const file = await sourceBytes(source, limits)
    if (!Buffer.isBuffer(file)) return { ok: false, failure: file }
    return { ok: true, summary: await readFile(file, limits, options, onRows) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, refusal: error.refusal }
    if (options.signal?.aborted) return { ok: false, failure: appError('CANCELLED') }
    throw error
  }
}

async function readFile(file: Buffer, limits: ReadLimits, options: ReadOptions, onRows: (chunk: RowChunk) => void | Promise<void>): Promise<ReadSummary> {
  const workbook = await openPackage(file, limits, options.signal)
  const strings = new SharedStrings(limits)
  if (workbook.sharedStrings) {
    await readXmlPart(workbook.zip, workbook.sharedStrings, strings, (fraction) => options.onProgress?.({ stage: 'strings', fraction, rows: 0 }))
  }
  const template = await readMarker(workbook, strings)
  for (const index of candidates(workbook, options.sheet)) {
    const sheet = workbook.sheets[index]
    if (!sheet?.part) continue
    const handler = new SheetHandler({ strings, numberClasses: workbook.numberClasses, epoch1904: workbook.epoch1904 }, limits)
    let announced = false
    const handOn = async (): Promise<void> => {
      for (let chunk = handler.ready.shift(); chunk; chunk = handler.ready.shift()) {
        if (!announced) options.onSheet?.({ sheetName: sheet.name, sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })), columns: handler.facts.columns, epoch1904: workbook.epoch1904 })
        announced = true
        await onRows(chunk)
        options.signal?.throwIfAborted()
      }
    }
    await readXmlPart(workbook.zip, sheet.part, handler, (fraction) => {
      handler.fraction = fraction
      options.onProgress?.({ stage: 'rows', fraction, rows: handler.facts.rows })
      return handler.ready.length > 0 ? handOn() : undefined
    })
    handler.finish()
    await handOn()
    if (handler.facts.rows === 0) continue
    const { rows, hiddenRows, mergedCells, merged, columns } = handler.facts
    return {
      format: 'xlsx', sheetName: sheet.name, sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      rows, hiddenRows, mergedCells, merged, columns, hiddenColumns: columns.filter((column) => column.hidden),
      epoch1904: workbook.epoch1904, template, sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length,
    }
  }
  throw new RefusedFile({ ruleId: 'FILE_EMPTY', params: { looksLike: 'xlsx', wayOut: 'fill-in' } })
}

/** Which sheets to try, in order: the one asked for, or the visible ones with side sheets last. */
function candidates(workbook: WorkbookPackage, asked: string | number | undefined): number[] {
  const all = workbook.sheets.map((sheet, index) => ({ ...sheet, index }))
  if (asked !== undefined) {
    const found = typeof asked === 'number' ? all[asked] : all.find((sheet) => sheet.name === asked)
    if (!found?.part) throw damaged('sheet-not-found')
    return [found.index]
  }
  const visible = all.filter((sheet) => !sheet.hidden && sheet.part && sheet.name !== MARKER_SHEET)
  const isSide = (name: string): boolean => SIDE_SHEETS.has(name.trim().toLowerCase())
  return [...visible.filter((sheet) => !isSide(sheet.name)), ...visible.filter((sheet) => isSide(sheet.name))].map((sheet) => sheet.index)
}

/** Limits under which our own marker sheet fits many times over; a larger one is not ours. */
const MARKER_BYTES = 64 * 1024

async function readMarker(workbook: WorkbookPackage, strings: SharedStrings): Promise<TemplateMarker | null> {
  const sheet = workbook.sheets.find(({ name }) => name === MARKER_SHEET)
  if (!sheet?.part || sheet.part.inflatedSize > MARKER_BYTES) return null
  const handler = new SheetHandler({ strings, numberClasses: [], epoch1904: false }, workbook.zip.limits)
  const chunks: RowChunk[] = []
  await readXmlPart(workbook.zip, sheet.part, handler, () => {
    chunks.push(...handler.ready.splice(0))
  })
  handler.finish()
  return templateMarker([...chunks, ...handler.ready])
}
