import type { BatchColumn } from '../../domain/batch.ts'
import type { CodePack } from '../../domain/code-pack.ts'
import { columnLetter } from '../../domain/column-letter.ts'
import type { Finding } from '../../domain/finding.ts'
import type { RegionProfile } from '../../domain/region-profile.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isEmptyText, trimText } from '../../domain/tidy-text.ts'
import { fileFinding } from '../engine/file-findings.ts'
import { insuranceField, type DeclarationKind, type FieldKey } from '../field.ts'
import { TEMPLATE_VERSION } from '../template/template-version.ts'
import { insuranceOfHeader } from './insurance-header.ts'
import { missingColumns } from './required-columns.ts'
import { isSequenceHeader, normaliseHeader } from './normalise-header.ts'
import { headerName, isTelltale } from './synonyms.ts'

const ROWS_LOOKED_AT = 20
const COLUMNS_LOOKED_AT = 300

/** What a template of ours says of itself (the reading gate finds it in a hidden sheet). */
export interface TemplateMark {
  readonly kind: string
  readonly version: string
}

export interface FoundHeader {
  /** 1-based Excel row of the header; null where none was found. */
  readonly headerRow: number | null
  /** Every column with a header, in the order of the sheet. */
  readonly columns: BatchColumn[]
  /** 0-based column of each field. */
  readonly columnIndex: ReadonlyMap<FieldKey, number>
  readonly findings: Finding[]
}

interface Heading {
  readonly column: number
  readonly text: string
  readonly normalised: string
  readonly field: FieldKey | null
  readonly strong: boolean
}

/**
 * Finds the header among the first rows (titles may stand above it) by names and their synonyms, never by
 * position: the row that names most fields. Tells columns that are missing, double or not used, and a
 * template of ours that is outdated or of the other kind.
 */
export function findHeader(firstRows: readonly SheetRow[], kind: DeclarationKind, codes: CodePack, profile: RegionProfile, template: TemplateMark | null = null): FoundHeader {
  let best: { row: SheetRow; headings: Heading[]; score: number } | null = null
  for (const row of firstRows.slice(0, ROWS_LOOKED_AT)) {
    const headings = headingsOf(row, kind, codes)
    const score = scoreOf(headings)
    if (score > (best?.score ?? 0)) best = { row, headings, score }
  }
  const otherKind: DeclarationKind = kind === 'add' ? 'remove' : 'add'
  const isOther = template === null ? best !== null && looksLike(otherKind, kind, best.headings) : template.kind === otherKind
  if (best === null || isOther) {
    return { headerRow: null, columns: [], columnIndex: new Map(), findings: [fileFinding('HEADER_NOT_FOUND', 'error', { kind, otherKind: isOther ? otherKind : null, rows: Math.min(ROWS_LOOKED_AT, firstRows.length) })] }
  }
  return assign(best.row.row, best.headings, kind, profile, template)
}

function headingsOf(row: SheetRow, kind: DeclarationKind, codes: CodePack): Heading[] {
  const headings: Heading[] = []
  for (let column = 0; column < Math.min(row.width, COLUMNS_LOOKED_AT); column++) {
    const text = row.text(column)
    if (isEmptyText(text) || text.length > 100) continue
    const normalised = normaliseHeader(text)
    const name = headerName(kind, normalised)
    const insurance = name === null && row.kind(column) === 'text' ? insuranceOfHeader(codes, normalised) : null
    headings.push({ column, text: trimText(text), normalised, field: name?.field ?? (insurance === null ? null : insuranceField(insurance)), strong: name?.strong ?? true })
  }
  return headings
}

/** Different fields named; 0 where it is not enough to be a header: two with name or number among them, else three. */
function scoreOf(headings: readonly Heading[]): number {
  const fields = new Set(headings.map(({ field }) => field).filter((field) => field !== null))
  const enough = fields.size >= 3 || (fields.size === 2 && (fields.has('name') || fields.has('idNumber')))
  return enough ? fields.size : 0
}

function looksLike(other: DeclarationKind, own: DeclarationKind, headings: readonly Heading[]): boolean {
  const count = (kind: DeclarationKind): number => headings.filter(({ normalised }) => isTelltale(kind, normalised)).length
  return count(other) >= 2 && count(own) === 0
}

function assign(headerRow: number, headings: readonly Heading[], kind: DeclarationKind, profile: RegionProfile, template: TemplateMark | null): FoundHeader {
  const findings: Finding[] = []
  const columns: BatchColumn[] = []
  const columnIndex = new Map<FieldKey, number>()
  const strongFields = new Set(headings.filter(({ strong }) => strong).map(({ field }) => field))
  const at = (heading: Heading, finding: Finding): Finding => ({ ...finding, row: headerRow, column: columnLetter(heading.column), value: heading.text })
  for (const heading of headings) {
    const { column, text, field, strong } = heading
    const letter = columnLetter(column)
    const usable = field !== null && (strong || !strongFields.has(field))
    const first = usable ? columnIndex.get(field) : undefined
    if (usable && first === undefined) {
      columnIndex.set(field, column)
      columns.push({ column: letter, header: text, field })
      continue
    }
    columns.push({ column: letter, header: text, field: null })
    if (first !== undefined) findings.push(at(heading, fileFinding('COLUMN_DUPLICATE', 'error', { field, firstColumn: columnLetter(first), header: text }, field)))
    else if (!isSequenceHeader(text)) findings.push(at(heading, fileFinding('COLUMN_UNKNOWN', 'info', { header: text })))
  }
  for (const field of missingColumns(kind, columnIndex, profile)) findings.push({ ...fileFinding('COLUMN_MISSING', 'error', { field }, field), row: headerRow })
  if (template !== null && template.version < TEMPLATE_VERSION) findings.push(fileFinding('TEMPLATE_OUTDATED', 'warning', { version: template.version, current: TEMPLATE_VERSION }))
  return { headerRow, columns, columnIndex, findings }
}
