import type { DocumentFonts } from './document-fonts.ts'
import { setFieldGrid, type Field, type FieldGridStyle } from './field-grid.ts'
import type { Flow } from './flow.ts'

type Row = readonly Field[]

/** Lays rows of fields into the flow as one grid, or as several where they do not fit on the page: no row is cut, and a value that is higher than a page goes on in a row of its own. */
export function flowFields(flow: Flow, fonts: DocumentFonts, rows: readonly Row[], style: FieldGridStyle): void {
  let waiting: Row[] = []
  const draw = (): void => {
    if (waiting.length === 0) return
    const grid = setFieldGrid(fonts, waiting, flow.width, style)
    grid.draw(flow.canvas, flow.left, flow.take(grid.height))
    waiting = []
  }
  const height = (some: readonly Row[]): number => setFieldGrid(fonts, some, flow.width, style).height
  for (const row of rows.flatMap((one) => cutToPages(fonts, one, flow, style))) {
    if (waiting.length > 0 && height([...waiting, row]) > flow.room()) {
      draw()
      flow.nextPage()
    } else if (waiting.length === 0 && height([row]) > flow.room()) flow.nextPage()
    waiting.push(row)
  }
  draw()
}

/** A row of one field whose value is higher than a page, as rows that each fit; every other row as it is. */
function cutToPages(fonts: DocumentFonts, row: Row, flow: Flow, style: FieldGridStyle): Row[] {
  const [only] = row
  const fits = (some: Row): boolean => setFieldGrid(fonts, [some], flow.width, style).height <= flow.nextPageHeight
  if (row.length !== 1 || only === undefined || fits(row)) return [row]
  const characters = [...only.value]
  const half = Math.ceil(characters.length / 2)
  const part = (value: string, label: string): Row => [{ ...only, label, value }]
  return [part(characters.slice(0, half).join(''), only.label), part(characters.slice(half).join(''), `${only.label.replace('（续）', '')}（续）`)].flatMap((one) => cutToPages(fonts, one, flow, style))
}
