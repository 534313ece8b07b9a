import type { BatchColumn } from '../../shared/domain/batch.ts'
import { columnLetter } from '../../shared/domain/column-letter.ts'
import { describeFinding } from '../../shared/i18n/findings/describe-finding.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findHeader, type DeclarationKind } from '../../shared/rules/index.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import { rowsOf } from '../workbook/cells.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { ReadSummary } from '../workbook/read/read-outcome.ts'
import { openFile, type GivenFile } from './batch-source.ts'
import type { EngineOptions } from './engine.ts'
import { loadResources } from './load-resources.ts'

/** What a file is and holds, before anything is checked: `shenbao inspect --json`. */
export interface Inspection {
  /** Without its folder. */
  readonly file: string
  /** Null where the file is not read; then `refused` says why. */
  readonly format: ReadSummary['format'] | null
  readonly encoding: ReadSummary['encoding']
  readonly bytes: number | null
  readonly sha256: string | null
  /** `rows`: those that hold anything; both null where a sheet is too large to be read, or no worksheet. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number | null; readonly columns: number | null }[]
  /** The sheet that an import would read, and everything below is of it. */
  readonly sheet: string | null
  readonly hiddenRows: number
  /** Letters, `C` or `F-XFD`. */
  readonly hiddenColumns: readonly string[]
  readonly mergedRanges: number
  readonly dateSystem: 1900 | 1904
  readonly template: ReadSummary['template']
  /** The header as the import of that kind would find it; null where no row is one. */
  readonly header: { readonly kind: DeclarationKind; readonly row: number; readonly columns: readonly BatchColumn[] } | null
  readonly refused: { readonly ruleId: string; readonly params: AppError['params']; readonly message: string; readonly advice: string } | null
}

export interface InspectRequest {
  readonly source: GivenFile
  readonly resourcesFolder: string
  readonly spawnReader: EngineOptions['spawnReader']
}

/** Rows looked at for a header. */
const HEAD_ROWS = 20

/** Reads a file as far as it must be known what it is; nothing is checked and nothing stored. Errors: FILE_NOT_FOUND, FILE_LOCKED, READER_DIED. */
export async function inspectWorkbook(request: InspectRequest): Promise<Result<Inspection>> {
  const loaded = await openFile(request.source, request.spawnReader, () => new Promise((resolve) => setImmediate(resolve)))
  if (!loaded.ok) return loaded
  const { name, source, reader, bytes, sha256 } = loaded.value
  const head: SheetRow[] = []
  const outcome = await readInProcess(await reader, source, { survey: true }, (chunk) => {
    for (const row of rowsOf(chunk)) {
      if (head.length >= HEAD_ROWS) break
      head.push(row)
    }
  })
  if (outcome.ok) return ok(inspected(name, outcome.summary, head, request.resourcesFolder))
  if (!outcome.refusal) return err(outcome.failure)
  const { ruleId, params } = outcome.refusal
  const { message, advice } = describeFinding({ ruleId, severity: 'error', row: null, column: null, field: null, value: null, params }, 'zh-CN')
  return ok({
    file: name, format: null, encoding: null, bytes: bytes?.length ?? null, sha256: sha256 === '' ? null : sha256, sheets: [], sheet: null, hiddenRows: 0, hiddenColumns: [], mergedRanges: 0, dateSystem: 1900, template: null, header: null,
    refused: { ruleId, params, message, advice },
  })
}

function inspected(file: string, summary: ReadSummary, head: readonly SheetRow[], resourcesFolder: string): Inspection {
  const { format, encoding, bytes, sha256, sheetName, sheets, hiddenRows, hiddenColumns, mergedCells, epoch1904, template } = summary
  return {
    file, format, encoding, bytes, sha256, sheet: sheetName,
    sheets: sheets.map(({ name, hidden, size }) => ({ name, hidden, rows: size?.rows ?? null, columns: size?.columns ?? null })),
    hiddenRows, hiddenColumns: hiddenColumns.map(({ from, to }) => (from === to ? columnLetter(from) : `${columnLetter(from)}-${columnLetter(to)}`)),
    mergedRanges: mergedCells, dateSystem: epoch1904 ? 1904 : 1900, template, header: headerOf(head, resourcesFolder), refused: null,
  }
}

/** The header of the kind that recognises more of its columns. */
function headerOf(head: readonly SheetRow[], resourcesFolder: string): Inspection['header'] {
  const resources = loadResources(resourcesFolder)
  const profile = resources.profile(null)
  const codes = resources.codes(profile.codePack)
  const found = (['add', 'remove'] as const).flatMap((kind) => {
    const { headerRow, columns, columnIndex } = findHeader(head, kind, codes, profile)
    return headerRow === null ? [] : [{ kind, row: headerRow, columns, fields: columnIndex.size }]
  })
  const best = found.sort((a, b) => b.fields - a.fields)[0]
  return best ? { kind: best.kind, row: best.row, columns: best.columns } : null
}
