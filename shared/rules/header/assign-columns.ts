import type { BatchColumn } from '../../domain/batch.ts'
import type { CodePack } from '../../domain/code-pack.ts'
import { readImportedDate } from '../../domain/imported-date.ts'
import { tidyIdNumber } from '../../domain/id-number.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isEmptyText } from '../../domain/tidy-text.ts'
import type { ColumnField, DeclarationKind } from '../field.ts'
import { columnContent, type ColumnContent, type SampleCell } from './column-content.ts'
import { columnName, isOthers, isUnused } from './column-name.ts'
import type { GivenMapping } from './given-mapping.ts'
import type { Heading } from './heading.ts'
import { normaliseHeader } from './normalise-header.ts'

interface Sheet {
  readonly headings: readonly Heading[]
  /** Rows below the header. */
  readonly samples: readonly SheetRow[]
  readonly kind: DeclarationKind
  readonly codes: CodePack
  readonly given: GivenMapping | null
}

/** Rows that are looked at to tell a column by what stands in it. */
const SAMPLES = 200
/** A name and a content that disagree: neither is sure. */
const DISPUTED = 0.5

type Draft = { -readonly [K in keyof BatchColumn]: BatchColumn[K] } & { readonly heading: Heading; double?: string; readonly weakly: boolean }

/** A column, and the letter of the one that has its field already where it is one too many. */
export type AssignedColumn = BatchColumn & { readonly double?: string }

/** Says of every column what it holds: by the clerk's word, by its name, else by its content. A field has one column. */
export function assignColumns(sheet: Sheet): AssignedColumn[] {
  const samples = sheet.samples.slice(0, SAMPLES)
  const contents = new Map(sheet.headings.map((heading) => [heading.column, contentOf(heading, samples, sheet)]))
  const drafts = sheet.headings.map((heading) => draftOf(heading, contents.get(heading.column) ?? null, sheet))
  const strong = new Set(drafts.filter(({ field, weakly }) => field !== null && !weakly).map(({ field }) => field))
  for (const draft of drafts) if (draft.weakly && strong.has(draft.field)) forget(draft)
  const taken = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.field === null) continue
    const first = taken.get(draft.field)
    if (first === undefined) taken.set(draft.field, draft)
    else {
      draft.double = first.column
      draft.suggestion = draft.field
      forget(draft)
    }
  }
  for (const draft of drafts) takeContent(draft, contents.get(draft.heading.column) ?? null, taken, sheet.codes)
  takeBirthDates(drafts, samples, taken, sheet.kind)
  return drafts.map(({ heading: _heading, weakly: _weakly, ...column }) => column)
}

function contentOf(heading: Heading, samples: readonly SheetRow[], { kind, codes }: Sheet): ColumnContent | null {
  const cells: SampleCell[] = samples.map((row) => ({ kind: row.kind(heading.column), text: row.text(heading.column) }))
  return columnContent(cells, kind, codes)
}

function draftOf(heading: Heading, content: ColumnContent | null, { kind, codes, given }: Sheet): Draft {
  const base = { heading, column: heading.letter, header: heading.text, weakly: false }
  const said = given !== null && heading.letter in given.columns ? given.columns[heading.letter] : saidOfHeading(heading, given)
  if (given !== null && said !== undefined) return { ...base, field: said, by: given.by, certainty: 1 }
  const name = columnName(kind, codes, heading.parts)
  if (name === null) return { ...base, field: null }
  const draft: Draft = { ...base, field: name.field, by: name.by, certainty: name.certainty, weakly: !name.strong }
  // What is called 姓名 and is full of ID numbers: the name stands, but the clerk is told.
  const disputed = content !== null && content.sure && content.certainty >= 0.8 && content.field !== name.field && (content.field === 'idNumber' || name.field === 'idNumber')
  if (disputed) Object.assign(draft, { certainty: DISPUTED, suggestion: content.field })
  return draft
}

function saidOfHeading({ text, parts }: Heading, given: GivenMapping | null): string | null | undefined {
  if (given?.headings === undefined) return undefined
  const same = Object.entries(given.headings).find(([heading]) => normaliseHeader(heading) === normaliseHeader(text) || parts.some((part) => normaliseHeader(part) === normaliseHeader(heading)))
  return same?.[1]
}

function forget(draft: Draft): void {
  draft.field = null
  delete draft.by
  delete draft.certainty
}

function takeContent(draft: Draft, content: ColumnContent | null, taken: Map<string, Draft>, codes: CodePack): void {
  const { parts } = draft.heading
  if (isOthers(codes, parts) || (isUnused(parts) && content?.field !== 'idNumber')) return
  if (draft.field !== null || content === null || draft.by !== undefined || draft.double !== undefined || taken.has(content.field)) return
  if (!content.sure) {
    draft.suggestion = content.field
    return
  }
  draft.field = content.field
  draft.by = 'content'
  draft.certainty = content.certainty
  taken.set(content.field, draft)
}

/** Dates that are the very ones of the ID numbers beside them are birth dates, whatever they are called. */
function takeBirthDates(drafts: readonly Draft[], samples: readonly SheetRow[], taken: Map<string, Draft>, kind: DeclarationKind): void {
  const numbers = taken.get('idNumber')?.heading.column
  if (numbers === undefined || kind !== 'add' || taken.has('birthDate')) return
  for (const draft of drafts) {
    if (draft.field !== null || draft.by !== undefined) continue
    const filled = samples.filter((row) => !isEmptyText(row.text(draft.heading.column)))
    const same = filled.filter((row) => isBirthDate(row, draft.heading.column, tidyIdNumber(row.text(numbers)))).length
    if (filled.length === 0 || same / filled.length < 0.8) continue
    Object.assign(draft, { field: 'birthDate' satisfies ColumnField, by: 'content', certainty: Math.round((same / filled.length) * 95) / 100 })
    delete draft.suggestion
    return
  }
}

function isBirthDate(row: SheetRow, column: number, number: string): boolean {
  const date = row.kind(column) === 'date' ? row.date(column) : (readImportedDate(row.text(column), row.kind(column) === 'number')?.date ?? null)
  return date !== null && number.length === 18 && date.replaceAll('-', '') === number.slice(6, 14)
}
