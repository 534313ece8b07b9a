import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { textWidth } from './text-measure.ts'
import type { TextStyle } from './text-style.ts'

const STYLE: TextStyle = { size: 9, weight: 'bold' }

/** Height of a tag in points. */
export const tagHeight = 18

/** The width of a tag with this text, in points. */
export const tagWidth = (fonts: DocumentFonts, text: string): number => textWidth(fonts, text, STYLE) + 14

/** Draws short words in a frame, for a page's state or copy: told by words and outline, never by colour. */
export function drawTag(canvas: Canvas, fonts: DocumentFonts, x: number, y: number, text: string): void {
  canvas.frame({ x, y, width: tagWidth(fonts, text), height: tagHeight }, { width: 0.8 })
  canvas.text(x + 7, y + tagHeight / 2 + STYLE.size * 0.37, text, STYLE)
}
