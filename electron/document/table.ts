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
const HEADING_GREY = 0.9
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
  const groups = paginateRows(
    set.map((row) => row.height),
    { first: flow.room() - heading.height, next: tallest, tail: options.tailHeight, least: LEAST_ROWS },
  )
  let start = 0
  for (const [index, count] of groups.entries()) {
    if (index > 0) flow.nextPage()
    if (count > 0) drawPart(flow, fonts, columns, heading, set.slice(start, start + count), style)
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
  heading: SetRow,
  rows: readonly SetRow[],
  style: TableStyle,
): void {
  const { canvas, left } = flow
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = rows.reduce((sum, row) => sum + row.height, heading.height)
  const top = flow.take(height)

  canvas.fill([{ x: left, y: top, width, height: heading.height }], HEADING_GREY)
  drawCells(canvas, fonts, columns.map((column) => ({ ...column, align: 'center' as const })), heading, left, top, style)
  let y = top + heading.height
  for (const row of rows) {
    canvas.line(left, y, left + width, y, RULE)
    drawCells(canvas, fonts, columns, row, left, y, style)
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
): void {
  let x = left
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index]
    if (cell) drawParagraph(canvas, fonts, cell, x + style.padding.x, top + (row.height - cell.height) / 2, column.align)
    x += column.width
  }
}
