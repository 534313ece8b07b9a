import type { FileShape, WayOut } from '../../../shared/domain/file-shape.ts'
import type { AppError } from '../../../shared/result/app-error.ts'

/** The file cannot be taken in: a finding about the whole file, without row or column. */
export interface FileRefusal {
  readonly ruleId: 'FILE_UNREADABLE' | 'FILE_PASSWORD' | 'FILE_TOO_LARGE' | 'FILE_EMPTY'
  readonly params: AppError['params']
}

/** Which limit of `ReadLimits` was passed; `params.limit` of FILE_TOO_LARGE. */
export type LimitName = 'file' | 'parts' | 'part' | 'total' | 'ratio' | 'rows' | 'shared-strings' | 'cell' | 'row' | 'text' | 'depth' | 'token' | 'sheets' | 'columns' | 'spans' | 'memory'

/** Why a file that looks like a workbook is not one; `params.reason` of FILE_UNREADABLE. */
export type DamageReason =
  | 'zip-directory' | 'zip-entry' | 'zip-overlap' | 'zip-duplicate' | 'zip-name' | 'zip-method' | 'zip-size' | 'zip-checksum' | 'zip-data'
  | 'part-missing' | 'relationships' | 'xml' | 'xml-doctype' | 'xml-entity' | 'xml-encoding' | 'cell-reference' | 'row-order'
  | 'compound-file' | 'biff-record' | 'biff-version'
  | 'shared-string' | 'not-a-workbook' | 'changed-while-reading' | 'sheet-not-found'

/** Thrown inside the reading gate alone and caught at its door; never leaves `readWorkbook`. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(`${refusal.ruleId} ${JSON.stringify(refusal.params)}`)
    this.name = 'RefusedFile'
    this.refusal = refusal
  }
}

/** The file is a workbook by its looks, but broken or crafted. */
export function damaged(reason: DamageReason): RefusedFile {
  return new RefusedFile({ ruleId: 'FILE_UNREADABLE', params: { looksLike: 'xlsx', reason, wayOut: 'export-again' } })
}

/** A limit is passed: `max` is the limit, `found` what was met when reading stopped (at least that much is in the file). */
export function tooLarge(limit: LimitName, max: number, found: number): RefusedFile {
  const wayOut: WayOut = limit === 'rows' || limit === 'file' ? 'split' : 'export-again'
  return new RefusedFile({ ruleId: 'FILE_TOO_LARGE', params: { limit, max, found, wayOut } })
}

/** The file is nothing that is read; says what it is, and what the person can do. */
export function notAWorkbook(looksLike: FileShape): FileRefusal {
  if (looksLike === 'empty') return { ruleId: 'FILE_EMPTY', params: { looksLike, wayOut: 'choose-another' } }
  if (looksLike === 'drm' || looksLike.endsWith('-encrypted')) return { ruleId: 'FILE_PASSWORD', params: { looksLike, wayOut: 'remove-password' } }
  const spreadsheet: readonly FileShape[] = ['xls-old', 'et', 'xlsb', 'ods', 'numbers', 'mhtml']
  return { ruleId: 'FILE_UNREADABLE', params: { looksLike, wayOut: spreadsheet.includes(looksLike) ? 'save-as-xlsx' : 'choose-another' } }
}
