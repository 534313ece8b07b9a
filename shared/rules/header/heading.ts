import { columnLetter } from '../../domain/column-letter.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { isEmptyText, trimText } from '../../domain/tidy-text.ts'

/** No sheet of people has more columns than this, and none of our looks goes further. */
export const COLUMNS_LOOKED_AT = 300
const LONGEST = 100

/** A column with what stands over it, from the top row of the header to its last. */
export interface Heading {
  /** 0-based. */
  readonly column: number
  readonly letter: string
  readonly parts: readonly string[]
  /** As the clerk sees it: the parts, codes of programs left out where words are there. */
  readonly text: string
}

/** The text of a cell of a header; '' for a blank one and for a text that is no heading. */
export function headingText(row: SheetRow, column: number): string {
  const text = row.text(column)
  return text === '' || text.length > LONGEST || isEmptyText(text) ? '' : trimText(text)
}

/**
 * The headings over each column of a header of one to three rows. A group's heading (merged over its columns: the file
 * has it in the first alone) counts for the columns to its right that have a heading of their own below it and none above.
 */
export function headingsOf(rows: readonly SheetRow[]): Heading[] {
  const width = Math.min(COLUMNS_LOOKED_AT, Math.max(0, ...rows.map((row) => row.width)))
  const levels = rows.map((row) => Array.from({ length: width }, (_, column) => headingText(row, column)))
  for (let level = 0; level < levels.length - 1; level++) {
    const here = levels[level] as string[]
    const below = levels[level + 1] as string[]
    let group = ''
    for (let column = 0; column < width; column++) {
      if (here[column] !== '') group = below[column] === '' ? '' : (here[column] as string)
      else if (below[column] === '') group = ''
      else here[column] = group
    }
  }
  const headings: Heading[] = []
  for (let column = 0; column < width; column++) {
    const parts = levels.map((level) => level[column] as string).filter((part, index, all) => part !== '' && part !== all[index - 1])
    if (parts.length > 0) headings.push({ column, letter: columnLetter(column), parts, text: shownText(parts) })
  }
  return headings
}

/** EMPLOYEE_NAME, AAC003 and their kin: names that programs give. */
export const isProgramName = (text: string): boolean => /^[A-Z][A-Z0-9_.]*$/i.test(text)

function shownText(parts: readonly string[]): string {
  const words = parts.filter((part) => !isProgramName(part))
  return (words.length > 0 ? words : parts).join(' / ')
}
