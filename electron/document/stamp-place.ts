import type { Box } from './box.ts'
import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { textWidth } from './text-measure.ts'
import type { TextStyle } from './text-style.ts'

const STYLE: TextStyle = { size: 8.5, weight: 'regular', grey: 0.4 }

/** Draws an empty dashed place for a stamp: a rectangle with its label, which nobody can take for a seal. */
export function drawStampPlace(canvas: Canvas, fonts: DocumentFonts, box: Box, label: string): void {
  canvas.frame(box, { width: 0.6, grey: 0.4, dash: [3, 2.5] })
  canvas.text(box.x + (box.width - textWidth(fonts, label, STYLE)) / 2, box.y + 7 + STYLE.size * 0.88, label, STYLE)
}
