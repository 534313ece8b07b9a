import type { DocumentFonts } from './document-fonts.ts'
import { setParagraph, type Paragraph } from './paragraph.ts'
import type { Column, TableStyle } from './table-column.ts'
import { lineHeight, type TextStyle } from './text-style.ts'

/** A row whose cells are broken into lines. */
export interface SetRow {
  readonly cells: readonly Paragraph[]
  /** Points, padding included. */
  readonly height: number
}

/**
 * Breaks the cells of one row. Nearly always one set row; only a row that is higher than a whole page (`tallest`
 * points) becomes several, cut between lines, because its text must not be lost.
 */
export function setRow<Row>(
  fonts: DocumentFonts,
  columns: readonly Column<Row>[],
  row: Row,
  index: number,
  style: TableStyle,
  tallest: number,
): SetRow[] {
  const text: TextStyle = { size: style.size, weight: 'regular' }
  const cells = columns.map((column) =>
    setParagraph(fonts, column.text(row, index), column.width - 2 * style.padding.x, text, column.even),
  )
  const line = lineHeight(text)
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  const mostLines = Math.max(1, Math.floor((tallest - 2 * style.padding.y) / line))
  const parts: SetRow[] = []
  for (let from = 0; from < lines; from += mostLines) {
    const part = cells.map((cell) => {
      const kept = cell.lines.slice(from, from + mostLines)
      return { ...cell, lines: kept, height: kept.length * line }
    })
    parts.push({ cells: part, height: Math.max(...part.map((cell) => cell.height)) + 2 * style.padding.y })
  }
  return parts
}
