import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { drawStampPlace } from './stamp-place.ts'
import { textWidth } from './text-measure.ts'
import { baselineOffset, type TextStyle } from './text-style.ts'

/** A place to sign, or to stamp, with its label. */
export interface SignaturePlace {
  readonly label: string
  readonly kind: 'signature' | 'stamp'
}

const STYLE: TextStyle = { size: 8.5, weight: 'bold' }
const DATE: TextStyle = { size: 8.5, weight: 'regular' }

/** Points of the row of boxes. */
export const signatureBoxesHeight = 74

/** Draws places to sign side by side over `width` points. */
export function drawSignatureBoxes(canvas: Canvas, fonts: DocumentFonts, x: number, y: number, width: number, places: readonly SignaturePlace[]): void {
  const each = width / places.length
  const bottom = y + signatureBoxesHeight
  for (const [index, place] of places.entries()) {
    const left = x + index * each
    if (index > 0) canvas.line(left, y, left, bottom, { width: 0.4 })
    if (place.kind === 'stamp') {
      drawStampPlace(canvas, fonts, { x: left + 8, y: y + 7, width: each - 16, height: signatureBoxesHeight - 14 }, place.label)
      continue
    }
    canvas.text(left + 8, y + 6 + baselineOffset(STYLE), `${place.label}：`, STYLE)
    canvas.line(left + 8, bottom - 27, left + each - 8, bottom - 27, { width: 0.4, grey: 0.35 })
    const date = '年　　月　　日'
    canvas.text(left + each - 8 - textWidth(fonts, date, DATE), bottom - 9, date, DATE)
  }
  canvas.frame({ x, y, width, height: signatureBoxesHeight }, { width: 0.8 })
}
