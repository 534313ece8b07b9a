import type { BatchColumn } from '../../domain/batch.ts'
import type { CodePack } from '../../domain/code-pack.ts'
import { columnIndexOf } from '../../domain/column-index.ts'
import { columnLetter } from '../../domain/column-letter.ts'
import type { Finding } from '../../domain/finding.ts'
import type { RegionProfile } from '../../domain/region-profile.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { fileFinding } from '../engine/file-findings.ts'
import type { ColumnField, DeclarationKind } from '../field.ts'
import { TEMPLATE_VERSION } from '../template/template-version.ts'
import { assignColumns, type AssignedColumn } from './assign-columns.ts'
import type { GivenMapping } from './given-mapping.ts'
import { headingsOf, type Heading } from './heading.ts'
import { headerAt, locateByNumbers, locateHeader, ROWS_LOOKED_AT } from './locate-header.ts'
import { missingColumns } from './required-columns.ts'
import { isSequenceHeader, normaliseHeader } from './normalise-header.ts'
import { isTelltale } from './synonyms.ts'

/** What a template of ours says of itself (the reading gate finds it in a hidden sheet). */
export interface TemplateMark {
  readonly kind: string
  readonly version: string
}

export interface FoundHeader {
  /** 1-based Excel row of the header's last row; 0 where the sheet has none and its columns are known by what is in them; null where nothing was found. */
  readonly headerRow: number | null
  /** How many rows the header has. */
  readonly headerRows: number
  /** Every column with a header, in the order of the sheet. */
  readonly columns: BatchColumn[]
  /** 0-based column of each field. */
  readonly columnIndex: ReadonlyMap<ColumnField, number>
  readonly findings: Finding[]
  /** What the headings say, column by column: sheets of one layout have it in common. '' where there is no header. */
  readonly layout: string
  /** The fields that one text fills in for every row, as the clerk said. */
  readonly fixed: Readonly<Record<string, string>>
  /** Whether the mapping was found here, was remembered of this layout, or is the clerk's. */
  readonly source: 'found' | 'layout' | 'person'
}

/** What is known beside the rows. */
export interface HeaderHints {
  readonly template?: TemplateMark | null
  /** What the clerk said of this very sheet. */
  readonly given?: GivenMapping | null
  /** What is remembered of a layout. */
  readonly recall?: (layout: string) => GivenMapping | null
}

/**
 * Finds the header among the first rows (titles may stand above it, it may have up to three rows) by names and their
 * synonyms, never by position, and what its columns hold: by their names, and where those say nothing by what stands in
 * them (`rows` beyond the header are looked at for that; a hundred are plenty). Tells columns that are missing, double or
 * not used, and a template of ours that is outdated or of the other kind.
 */
export function findHeader(rows: readonly SheetRow[], kind: DeclarationKind, codes: CodePack, profile: RegionProfile, hints: HeaderHints = {}): FoundHeader {
  const { template = null, given = null } = hints
  const located = given?.headerRow === undefined ? locateHeader(rows, kind, codes) : headerAt(rows, given.headerRow, given.headerRows ?? 1)
  const headings = located === null ? [] : headingsOf(located.rows)
  const otherKind: DeclarationKind = kind === 'add' ? 'remove' : 'add'
  const isOther = given === null && (template === null ? located !== null && looksLike(otherKind, kind, headings) : template.kind === otherKind)
  const byNumbers = located === null && !isOther ? locateByNumbers(rows) : null
  const headerRow = located?.rows.at(-1)?.row ?? byNumbers?.header?.row ?? (byNumbers === null ? null : 0)
  const all = byNumbers?.header ? headingsOf([byNumbers.header]) : headings
  const layout = all.length === 0 ? '' : JSON.stringify(all.map(({ letter, text }) => [letter, text]))
  const remembered = given === null && layout !== '' ? (hints.recall?.(layout) ?? null) : null
  const mapping = given ?? remembered
  const samples = headerRow === null ? [] : rows.filter(({ row }) => row > headerRow)
  const assigned = assignColumns({ headings: withoutHeading(all, samples), samples, kind, codes, given: mapping })
  const columns: BatchColumn[] = assigned.map(({ double: _double, ...column }) => column)
  const usable = headerRow !== null && (located !== null || mapping !== null || hasPeople(columns))
  if (isOther || !usable) {
    return {
      headerRow: null, headerRows: 0, columns: [], columnIndex: new Map(), layout, fixed: {}, source: 'found',
      findings: [fileFinding('HEADER_NOT_FOUND', 'error', { kind, otherKind: isOther ? otherKind : null, rows: Math.min(ROWS_LOOKED_AT, rows.length) })],
    }
  }
  const columnIndex = new Map<ColumnField, number>()
  const fixed = mapping?.fixed ?? {}
  const findings = columnFindings(assigned, headerRow, columnIndex, mapping !== null)
  for (const field of missingColumns(kind, columnIndex, profile, fixed)) findings.push({ ...fileFinding('COLUMN_MISSING', 'error', { field }, field), row: headerRow === 0 ? null : headerRow })
  if (template !== null && template.version < TEMPLATE_VERSION) findings.push(fileFinding('TEMPLATE_OUTDATED', 'warning', { version: template.version, current: TEMPLATE_VERSION }))
  return { headerRow, headerRows: located?.rows.length ?? (byNumbers?.header ? 1 : 0), columns, columnIndex, findings, layout, fixed, source: given !== null ? 'person' : remembered !== null ? 'layout' : 'found' }
}

/** Names and numbers: what a sheet without names of columns must at least have. */
const hasPeople = (columns: readonly BatchColumn[]): boolean => columns.some(({ field }) => field === 'idNumber') && columns.some(({ field }) => field === 'name')

/** Columns that hold something and have nothing standing over them belong to the sheet as well. */
function withoutHeading(headings: readonly Heading[], samples: readonly SheetRow[]): Heading[] {
  const known = new Set(headings.map(({ column }) => column))
  const width = Math.min(300, Math.max(0, ...samples.slice(0, 50).map((row) => row.width)))
  const bare: Heading[] = []
  for (let column = 0; column < width; column++) {
    if (!known.has(column) && samples.slice(0, 50).some((row) => row.text(column).trim() !== '')) bare.push({ column, letter: columnLetter(column), parts: [], text: '' })
  }
  return [...headings, ...bare].sort((one, other) => one.column - other.column)
}

function looksLike(other: DeclarationKind, own: DeclarationKind, headings: readonly Heading[]): boolean {
  const count = (kind: DeclarationKind): number => headings.filter(({ parts }) => parts.some((part) => isTelltale(kind, normaliseHeader(part)))).length
  return count(other) >= 2 && count(own) === 0
}

/** Fills `columnIndex` and tells what is double and what is not used; a column that somebody chose not to use is nobody's news. */
function columnFindings(columns: readonly AssignedColumn[], headerRow: number, columnIndex: Map<ColumnField, number>, isGiven: boolean): Finding[] {
  const findings: Finding[] = []
  for (const { column, header, field, double, suggestion } of columns) {
    const at = (finding: Finding): Finding => ({ ...finding, row: headerRow === 0 ? null : headerRow, column, value: header })
    if (field !== null) columnIndex.set(field as ColumnField, columnIndexOf(column))
    else if (double !== undefined) findings.push(at({ ...fileFinding('COLUMN_DUPLICATE', 'error', { field: suggestion ?? '', firstColumn: double, header }), field: suggestion ?? null }))
    else if (header !== '' && !isGiven && !isSequenceHeader(header)) findings.push(at(fileFinding('COLUMN_UNKNOWN', 'info', { header })))
  }
  return findings
}
