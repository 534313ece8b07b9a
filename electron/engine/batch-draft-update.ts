import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { overCells } from '../db/queries/batch-cell.ts'
import { chunkOfRow } from '../db/queries/batch-chunk.ts'
import { declarationOfRow, findDeclaration, type StoredDeclaration } from '../db/queries/declaration.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { rowsOf } from '../workbook/cells.ts'
import { overlayOf } from './batch-overlay.ts'
import { batchChecker, readingOf } from './batch-revise.ts'
import type { EngineContext } from './context.ts'
import { editDeclaration } from './declaration-edit.ts'
import { ruleContextOf } from './rule-context.ts'

/** What a row declares as it stands now; null for a row that is none. */
export function declaredByRow(found: StoredBatch, number: number, context: EngineContext): DeclaredContent | null {
  const stored = chunkOfRow(context.database, found.seq, number)
  if (stored === null) return null
  const overlay = overlayOf(found.seq, context)
  const row = [...rowsOf(overlay.cellsOf(stored))].find((one) => one.row === number)
  if (row === undefined) return null
  const looked = batchChecker(found, readingOf(found, context), ruleContextOf(context, found.today), context, { literal: overlay.literal }).look(row)
  return looked === null ? null : ({ kind: found.batch.kind, content: looked.content } as DeclaredContent)
}

/** True where a row was mended after its draft was made of it, and says something else now. */
export function differsFromDraft(found: StoredBatch, row: number, declaration: StoredDeclaration, context: EngineContext): boolean {
  if (overCells(context.database, found.seq, row, row).length === 0) return false
  const declared = declaredByRow(found, row, context)
  return declared !== null && JSON.stringify(declared.content) !== JSON.stringify(declaration.content)
}

/** Puts what the row says now into its draft, as a change of the draft as any other (with its revision, its check, its line in the journal). */
export function updateDraft(request: { readonly id: string; readonly row: number }, context: EngineContext): Result<{ declarationId: string }> {
  const found = findBatch(context.database, request.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const id = declarationOfRow(context.database, request.id, request.row)
  const declaration = id === null ? null : findDeclaration(context.database, id)
  const declared = declaredByRow(found, request.row, context)
  if (declaration === null || declared === null) return err(appError('NOT_FOUND', { what: 'declaration' }))
  const edited = editDeclaration({ ...declared, id: declaration.id, revision: declaration.revision }, context)
  if (!edited.ok) return edited
  context.changed('batch', 'declaration', 'status')
  return ok({ declarationId: declaration.id })
}
