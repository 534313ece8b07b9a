import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { describeFinding, type CodeNames } from '../../shared/i18n/findings/describe-finding.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readBatchFile } from '../db/queries/batch-file.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { WorkbookSource } from '../workbook/read/read-outcome.ts'
import type { Mark } from '../workbook/write/mark.ts'
import { writeMarkedWorkbook, type WorkbookReader } from '../workbook/write/write-marked-workbook.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import { identityText } from '../workbook/row-identity.ts'
import { lastDone } from '../db/queries/batch-cell.ts'
import { overlayOf } from './batch-overlay.ts'
import { decodeFindings } from './batch-chunk-codec.ts'
import { chunksOf } from './batch-chunks.ts'
import type { EngineContext, Job } from './context.ts'
import type { EngineOptions } from './engine.ts'

/** 标注工作簿: the user's own file back with every finding of the batch, from the file that was kept. */
export async function markedWorkbook(id: string, job: Job, context: EngineContext): Promise<Result<DocumentHandle>> {
  const found = findBatch(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const { batch } = found
  const bytes = readBatchFile(context.database, found.seq)
  if (bytes === null || batch.headerRow === 0) return err(appError('NOT_FOUND', { what: 'file' }))
  job.report('marking', 0, null)
  const marked = await writeMarked(
    { bytes },
    { sheet: batch.sheet, headerRow: batch.headerRow, sha256: batch.sha256, identity: identityText(batch.id, lastDone(context.database, found.seq)?.number ?? 0) },
    () => marksOf(found, context),
    job.signal, context.spawnReader, (chunk) => overlayOf(found.seq, context).over(chunk),
  )
  if (!marked.ok) return marked
  return ok(context.documents.keep(markedName(batch.fileName), marked.value, null))
}

/** 增员名单.xlsx → 增员名单-已标注.xlsx. */
export const markedName = (fileName: string): string => `${fileName.replace(/\.[^.]*$/, '')}-已标注.xlsx`

/** The marked copy of a workbook that was checked; each of its passes reads in a reading process of its own. */
export async function writeMarked(
  source: WorkbookSource,
  target: { readonly sheet: string; readonly headerRow: number; readonly sha256: string; readonly identity?: string },
  marks: () => Iterable<Mark> | AsyncIterable<Mark>,
  signal: AbortSignal,
  spawnReader: EngineOptions['spawnReader'],
  mended: (chunk: RowChunk) => RowChunk = (chunk) => chunk,
): Promise<Result<Uint8Array, AppError>> {
  const reader: WorkbookReader = async (from, options, onRows) => readInProcess(await spawnReader(), from, options, (chunk) => onRows(mended(chunk)))
  const marked = await writeMarkedWorkbook(source, marks, { ...target, reader, signal })
  if (marked.ok) return ok(marked.bytes)
  return err(marked.failure ?? appError(marked.refusal?.ruleId ?? 'FILE_UNREADABLE', marked.refusal?.params ?? {}))
}

/** What is said of a finding in the marked copy, in the product's language: the file goes back to the person who made it. */
export function markOf(finding: Finding, codes: CodeNames, kind: DeclarationKind): Mark {
  const { message, why, advice } = describeFinding(finding, 'zh-CN', codes, kind)
  return { row: finding.row, column: finding.column, severity: finding.severity, message: why === '' ? message : `${message}${why}`, advice }
}

async function* marksOf({ seq, batch }: StoredBatch, context: EngineContext): AsyncGenerator<Mark> {
  for (const finding of batch.fileFindings) yield markOf(finding, context.codes, batch.kind)
  for await (const chunk of chunksOf(seq, context)) for (const finding of decodeFindings(chunk.findings)) yield markOf(finding, context.codes, batch.kind)
}
