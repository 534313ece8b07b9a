import type { CodePack } from '../../domain/code-pack.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { idCheckCharacter } from '../../domain/id-checksum.ts'
import { tidyIdNumber } from '../../domain/id-number.ts'
import { F, type DeclarationKind } from '../field.ts'
import { columnName, isHeaderWord } from './column-name.ts'
import { COLUMNS_LOOKED_AT, headingText, isProgramName } from './heading.ts'

/** A header may begin in one of these rows. */
export const ROWS_LOOKED_AT = 20
/** A header has at most so many rows. */
const MOST_ROWS = 3

/** The rows of the header, from its top to its last. */
export interface Located {
  readonly rows: readonly SheetRow[]
  /** Different fields that the row with most of them names; 0 where the header was found by what stands below it. */
  readonly score: number
}

/** Finds the rows of the header: the row that names most fields, and those above and below it that only say more of the same columns. */
export function locateHeader(rows: readonly SheetRow[], kind: DeclarationKind, codes: CodePack): Located | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  let best = -1
  let score = 0
  looked.forEach((row, index) => {
    // Whoever has a number is a person, whatever else stands in the row.
    const fields = holdsNumber(row) ? 0 : fieldsNamed(row, kind, codes)
    if (fields > score) {
      score = fields
      best = index
    }
  })
  if (best < 0) return null
  let first = best
  let last = best
  while (last - first + 1 < MOST_ROWS && isBelow(looked[last + 1], kind, codes) && isNext(looked[last], looked[last + 1])) last++
  while (last - first + 1 < MOST_ROWS && isAbove(looked[first - 1], kind, codes) && isNext(looked[first - 1], looked[first])) first--
  return { rows: looked.slice(first, last + 1), score }
}

/** The one row of this number, where the clerk said which it is, with `count` rows of header ending there. */
export function headerAt(rows: readonly SheetRow[], headerRow: number, count: number): Located | null {
  const own = rows.filter(({ row }) => row <= headerRow && row > headerRow - count)
  return own.at(-1)?.row === headerRow ? { rows: own, score: 0 } : null
}

/** Where no row names enough: the first row that holds an ID number, and the row of words above it if there is one (then its heading). */
export function locateByNumbers(rows: readonly SheetRow[]): { readonly header: SheetRow | null; readonly first: number } | null {
  const at = rows.slice(0, ROWS_LOOKED_AT + 1).findIndex(holdsNumber)
  if (at < 0) return null
  const above = rows[at - 1]
  const isHeader = above !== undefined && filledOf(above).length >= 2 && filledOf(above).every(({ text }) => !/\d{6,}/.test(text))
  if (!isHeader && at > 0) return null
  return { header: isHeader ? above : null, first: at }
}

function holdsNumber(row: SheetRow): boolean {
  for (let column = 0; column < Math.min(row.width, COLUMNS_LOOKED_AT); column++) {
    const number = tidyIdNumber(row.text(column))
    if (/^\d{17}[\dX]$/.test(number) && number[17] === idCheckCharacter(number)) return true
  }
  return false
}

/** Different fields that a row names; 0 where it is not enough to be a header: two with name or number among them, else three. */
function fieldsNamed(row: SheetRow, kind: DeclarationKind, codes: CodePack): number {
  const fields = new Set<string>()
  for (const { column, text } of filledOf(row)) {
    const name = columnName(kind, codes, [text])
    if (name === null) continue
    // A number in a row of people is no insurance's column.
    if (!(name.field in F) && name.field.startsWith('insurance.') && row.kind(column) !== 'text') continue
    fields.add(name.field)
  }
  const enough = fields.size >= 3 || (fields.size === 2 && (fields.has('name') || fields.has('idNumber')))
  return enough ? fields.size : 0
}

function filledOf(row: SheetRow): { readonly column: number; readonly text: string }[] {
  const filled: { column: number; text: string }[] = []
  for (let column = 0; column < Math.min(row.width, COLUMNS_LOOKED_AT); column++) {
    const text = headingText(row, column)
    if (text !== '') filled.push({ column, text })
  }
  return filled
}

const isNext = (upper: SheetRow | undefined, lower: SheetRow | undefined): boolean => upper !== undefined && lower !== undefined && lower.row === upper.row + 1

/** A second row of headings: most of what it says are words that stand over columns, and none of it is anybody's. */
function isBelow(row: SheetRow | undefined, kind: DeclarationKind, codes: CodePack): boolean {
  if (row === undefined || holdsNumber(row)) return false
  const filled = filledOf(row)
  const words = filled.filter(({ column, text }) => row.kind(column) === 'text' && isHeaderWord(kind, codes, text))
  return words.length >= 2 && words.length / filled.length >= 0.6
}

/** A row of headings above: words or programs' names over several columns; a title is over one. */
function isAbove(row: SheetRow | undefined, kind: DeclarationKind, codes: CodePack): boolean {
  if (row === undefined || holdsNumber(row)) return false
  const filled = filledOf(row)
  return filled.length >= 2 && filled.filter(({ text }) => isProgramName(text) || isHeaderWord(kind, codes, text) || /(信息|情况|资料|险种|保险)$/u.test(text)).length / filled.length >= 0.5
}
