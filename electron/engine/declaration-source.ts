import { FIELDS_OF } from '../../shared/rules/index.ts'
import type { DeclarationSource } from '../../shared/ipc/declaration.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import { overCells } from '../db/queries/batch-cell.ts'
import { chunkOfRow } from '../db/queries/batch-chunk.ts'
import { findBatch } from '../db/queries/batch.ts'
import { findDeclaration } from '../db/queries/declaration.ts'
import { cellsOfRow } from './batch-rows.ts'
import type { EngineContext } from './context.ts'

/** Where a declaration came from, to the cell: as it stands in the batch now, and as the file had it; null where it was typed in here. */
export function declarationSource(id: string, context: EngineContext): Result<DeclarationSource | null> {
  const declaration = findDeclaration(context.database, id)
  if (!declaration) return err(appError('NOT_FOUND', { what: 'declaration' }))
  const { batchId, sheet, row } = declaration.origin
  if (batchId === null || sheet === null || row === null) return ok(null)
  const found = findBatch(context.database, batchId)
  if (!found) return ok(null)
  const { fileName, sha256, importedAt, importedBy, columns } = found.batch
  const stored = chunkOfRow(context.database, found.seq, row)
  const texts = stored ? cellsOfRow(stored, row) : {}
  const mended = new Map(overCells(context.database, found.seq, row, row).flatMap(({ column, text }) => (text === null ? [] : [[columnLetter(column), text] as const])))
  const cells: DeclarationSource['cells'] = {}
  for (const { column, field } of columns) {
    const [original, value] = [texts[column], mended.get(column) ?? texts[column]]
    if (field === null || value === undefined || !isShown(declaration.kind, field)) continue
    cells[field] = { cell: `${column}${row}`, column, value, ...(mended.has(column) ? { original: original ?? '' } : {}) }
  }
  return ok({ batchId, fileName, sha256, importedAt, importedBy, sheet, row, cells })
}

const isShown = (kind: 'add' | 'remove', field: string): boolean => field.startsWith('insurance.') || (FIELDS_OF[kind] as readonly string[]).includes(field)
