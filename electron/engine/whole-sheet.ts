import type { Finding } from '../../shared/domain/finding.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import type { OpenedFile } from './batch-source.ts'
import type { Job } from './context.ts'

/** A sheet that was read to its end and lies in memory as chunks: 100,000 rows of a staff list are some 20 MB. */
export interface WholeSheet {
  readonly sheetName: string
  readonly dateSystem: 1900 | 1904
  readonly chunks: readonly RowChunk[]
  /** Why the file cannot be used; empty where it can. */
  readonly findings: readonly Finding[]
}

/** Reads the first sheet of a file in the reading process, whole. Errors: FILE_NOT_FOUND, FILE_LOCKED, CANCELLED, READER_DIED. */
export async function readWholeSheet(file: OpenedFile, job: Job): Promise<Result<WholeSheet>> {
  const chunks: RowChunk[] = []
  let sheetName = ''
  let dateSystem: 1900 | 1904 = 1900
  const outcome = await readInProcess(
    await file.reader,
    file.source,
    {
      signal: job.signal,
      onSheet: (head) => {
        sheetName = head.sheetName
        dateSystem = head.epoch1904 ? 1904 : 1900
      },
    },
    (chunk) => {
      chunks.push(chunk)
      job.report('opening', Math.round(chunk.fraction * 100), 100)
    },
  )
  const refused = (ruleId: Finding['ruleId'], params: Finding['params']): Result<WholeSheet> =>
    ok({ sheetName, dateSystem, chunks: [], findings: [{ ruleId, severity: 'error', row: null, column: null, field: null, value: null, params }] })
  if (!outcome.ok) return outcome.refusal ? refused(outcome.refusal.ruleId, outcome.refusal.params) : err(outcome.failure)
  if (outcome.summary.sha256 !== file.sha256) return refused('FILE_UNREADABLE', { looksLike: 'xlsx', reason: 'changed-while-reading', wayOut: 'export-again' })
  return ok({ sheetName, dateSystem, chunks, findings: [] })
}
