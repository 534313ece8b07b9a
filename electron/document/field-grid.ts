import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { drawParagraph, setParagraph, type Paragraph } from './paragraph.ts'
import type { TextStyle } from './text-style.ts'

/** A label and its value side by side. */
export interface Field {
  readonly label: string
  readonly value: string
  /** Width relative to the other fields of its row; 1 where absent. */
  readonly share?: number
}

export interface FieldGridStyle {
  readonly size: number
  /** Points of a label's cell. */
  readonly labelWidth: number
  /** Points between a cell's sides and its text. */
  readonly padding: { readonly x: number; readonly y: number }
}

interface PlacedField {
  readonly x: number
  readonly width: number
  readonly label: Paragraph
  readonly value: Paragraph
}

interface PlacedRow {
  readonly fields: readonly PlacedField[]
  readonly height: number
}

/** A grid measured for one width, to be placed by its height before it is drawn. */
export interface FieldGrid {
  readonly height: number
  draw(canvas: Canvas, x: number, y: number): void
}

const RULE = { width: 0.4 }
const OUTLINE = { width: 0.8 }
const ROW_HEADING = { scope: 'Row' } as const
/** Light enough that a copier leaves the label readable. */
const LABEL_GREY = 0.93

/** Measures rows of fields for `width` points; long values wrap and make their row higher. */
export function setFieldGrid(fonts: DocumentFonts, rows: readonly (readonly Field[])[], width: number, style: FieldGridStyle): FieldGrid {
  const placed = rows.map((fields) => placeRow(fonts, fields, width, style))
  const height = placed.reduce((sum, row) => sum + row.height, 0)
  return {
    height,
    draw(canvas, x, y) {
      let top = y
      const drawRow = (row: PlacedRow): void => {
        for (const field of row.fields) {
          const left = x + field.x
          canvas.fill([{ x: left, y: top, width: style.labelWidth, height: row.height }], LABEL_GREY)
          const middle = (part: Paragraph): number => top + (row.height - part.height) / 2
          canvas.tagged('TH', () => drawParagraph(canvas, fonts, field.label, left + style.padding.x, middle(field.label), 'center'), ROW_HEADING)
          canvas.tagged('TD', () => drawParagraph(canvas, fonts, field.value, left + style.labelWidth + style.padding.x, middle(field.value)))
          canvas.line(left + style.labelWidth, top, left + style.labelWidth, top + row.height, RULE)
          if (field.x > 0) canvas.line(left, top, left, top + row.height, RULE)
        }
      }
      canvas.tagged('Table', () => {
        for (const [index, row] of placed.entries()) {
          canvas.tagged('TR', () => drawRow(row))
          if (index > 0) canvas.line(x, top, x + width, top, RULE)
          top += row.height
        }
      })
      canvas.frame({ x, y, width, height }, OUTLINE)
    },
  }
}

function placeRow(fonts: DocumentFonts, fields: readonly Field[], width: number, style: FieldGridStyle): PlacedRow {
  const shares = fields.reduce((sum, field) => sum + (field.share ?? 1), 0)
  const label: TextStyle = { size: style.size, weight: 'bold' }
  const value: TextStyle = { size: style.size, weight: 'regular' }
  let x = 0
  const placed = fields.map((field): PlacedField => {
    const fieldWidth = (width * (field.share ?? 1)) / shares
    const made = {
      x,
      width: fieldWidth,
      label: setParagraph(fonts, field.label, style.labelWidth - 2 * style.padding.x, label),
      value: setParagraph(fonts, field.value, fieldWidth - style.labelWidth - 2 * style.padding.x, value),
    }
    x += fieldWidth
    return made
  })
  const text = Math.max(...placed.map((field) => Math.max(field.label.height, field.value.height)))
  return { fields: placed, height: text + 2 * style.padding.y }
}
