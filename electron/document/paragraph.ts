import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { breakLines, breakLinesEvenly } from './line-break.ts'
import { textWidth } from './text-measure.ts'
import { baselineOffset, lineHeight, type TextStyle } from './text-style.ts'

export type Alignment = 'left' | 'center' | 'right'

/** Text broken into lines for one width. */
export interface Paragraph {
  readonly lines: readonly string[]
  /** Points. */
  readonly height: number
  readonly width: number
  readonly style: TextStyle
}

/** Breaks `text` for a column of `width` points; `even` makes the lines of a name about equally long. */
export function setParagraph(fonts: DocumentFonts, text: string, width: number, style: TextStyle, even = false): Paragraph {
  const measure = (part: string): number => textWidth(fonts, part, style)
  const lines = even ? breakLinesEvenly(text, width, measure) : breakLines(text, width, measure)
  return { lines, height: lines.length * lineHeight(style), width, style }
}

/** Draws the lines with the upper left corner of their column at (`x`, `y`). */
export function drawParagraph(canvas: Canvas, fonts: DocumentFonts, paragraph: Paragraph, x: number, y: number, align: Alignment = 'left'): void {
  const { lines, width, style } = paragraph
  canvas.together(() => {
    for (const [index, line] of lines.entries()) {
      const slack = align === 'left' ? 0 : width - textWidth(fonts, line, style)
      canvas.text(x + (align === 'center' ? slack / 2 : slack), y + index * lineHeight(style) + baselineOffset(style), line, style)
    }
  })
}
