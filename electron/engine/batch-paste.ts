import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { Batch } from '../../shared/domain/batch.ts'
import { readTable } from '../../shared/domain/table-text.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { writeTexts } from '../workbook/write/write-texts.ts'
import { importBatch } from './batch-import.ts'
import type { EngineContext, Job } from './context.ts'

const NAME = '粘贴的表格.xlsx'

/** A table from the clipboard as a batch: it is kept as a workbook of texts, so that it can be read again and comes back marked. */
export async function pasteBatch(request: { readonly kind: DeclarationKind; readonly text: string }, job: Job, context: EngineContext): Promise<Result<Batch>> {
  const rows = readTable(request.text)
  if (rows.length === 0) return err(appError('ARGUMENT_INVALID', { fields: ['text'] }))
  return importBatch({ kind: request.kind, source: { name: NAME, bytes: await writeTexts(rows) }, today: null }, job, context)
}
