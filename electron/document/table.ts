import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { Flow } from './flow.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import type { Column, TableStyle } from './table-column.ts'
import { setRow, type SetRow } from './table-row.ts'
import { paginateRows } from './table-pages.ts'
import type { TextStyle } from './text-style.ts'

export interface TableOptions {
  readonly style: TableStyle
  /** Points of what follows and must not stand alone on a page: it takes a few rows along. */
  readonly tailHeight: number
  /** Called now and then so that a long table does not hold up the process; may throw to stop. */
  readonly pace?: (done: number, total: number) => Promise<void>
}

const RULE = { width: 0.4 }
const OUTLINE = { width: 0.8 }
const COLUMN_HEADING = { scope: 'Column' } as const
const HEADING_GREY = 0.9
/** A longer list is read by the row and not by the cell: pdf-lib looks through all objects of a file for each new one, and 75,000 cells would take half a minute. */
const MOST_BY_CELL = 500
/** Rows between two calls of `pace`. */
const STRIDE = 200
/** No page holds fewer rows than this when there are others to keep them company. */
const LEAST_ROWS = 3

/** Lays a table into the flow: the heading row is repeated on each page, no row is cut in two, no row stands alone. */
export async function flowTable<Row>(
  flow: Flow,
  fonts: DocumentFonts,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: TableOptions,
): Promise<void> {
  const { style, pace } = options
  const heading = setHeading(fonts, columns, style)
  const tallest = flow.nextPageHeight - heading.height
  const set: SetRow[] = []
  for (const [index, row] of rows.entries()) {
    set.push(...setRow(fonts, columns, row, index, style, tallest))
    if (pace && index % STRIDE === STRIDE - 1) await pace(index / 2, rows.length)
  }
  const table = {}
  const groups = paginateRows(
    set.map((row) => row.height),
    { first: flow.room() - heading.height, next: tallest, tail: options.tailHeight, least: LEAST_ROWS },
  )
  let start = 0
  for (const [index, count] of groups.entries()) {
    if (index > 0) flow.nextPage()
    if (count > 0) flow.canvas.tagged('Table', () => drawPart(flow, fonts, columns, { heading, repeated: start > 0, byCell: rows.length <= MOST_BY_CELL }, set.slice(start, start + count), style), { key: table })
    start += count
    if (pace) await pace(rows.length / 2 + start / 2, rows.length)
  }
}

function setHeading<Row>(fonts: DocumentFonts, columns: readonly Column<Row>[], style: TableStyle): SetRow {
  const bold: TextStyle = { size: style.headingSize, weight: 'bold' }
  const cells = columns.map((column) => setParagraph(fonts, column.heading, column.width - 2 * style.padding.x, bold))
  return { cells, height: Math.max(...cells.map((cell) => cell.height)) + 2 * style.padding.y + 2 }
}

/** Heading and rows of one page. */
function drawPart<Row>(
  flow: Flow,
  fonts: DocumentFonts,
  columns: readonly Column<Row>[],
  { heading, repeated, byCell }: { readonly heading: SetRow; readonly repeated: boolean; readonly byCell: boolean },
  rows: readonly SetRow[],
  style: TableStyle,
): void {
  const { canvas, left } = flow
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = rows.reduce((sum, row) => sum + row.height, heading.height)
  const top = flow.take(height)

  canvas.fill([{ x: left, y: top, width, height: heading.height }], HEADING_GREY)
  const drawNames = (): void => drawCells(canvas, fonts, columns.map((column) => ({ ...column, align: 'center' as const })), heading, left, top, style, repeated ? null : 'TH')
  if (repeated) canvas.artifact(drawNames)
  else canvas.tagged('TR', drawNames)
  let y = top + heading.height
  for (const row of rows) {
    canvas.line(left, y, left + width, y, RULE)
    canvas.tagged('TR', () => {
      if (byCell) drawCells(canvas, fonts, columns, row, left, y, style, 'TD')
      else canvas.tagged('TD', () => drawCells(canvas, fonts, columns, row, left, y, style, null), { span: columns.length })
    })
    y += row.height
  }
  let x = left
  for (const column of columns.slice(0, -1)) {
    x += column.width
    canvas.line(x, top, x, top + height, RULE)
  }
  canvas.frame({ x: left, y: top, width, height }, OUTLINE)
}

function drawCells<Row>(
  canvas: Canvas,
  fonts: DocumentFonts,
  columns: readonly Column<Row>[],
  row: SetRow,
  left: number,
  top: number,
  style: TableStyle,
  tag: 'TH' | 'TD' | null,
): void {
  let x = left
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index]
    const draw = (): void => {
      if (cell) drawParagraph(canvas, fonts, cell, x + style.padding.x, top + (row.height - cell.height) / 2, column.align)
    }
    if (tag === null) draw()
    else canvas.tagged(tag, draw, tag === 'TH' ? COLUMN_HEADING : {})
    x += column.width
  }
}
