import type { DocumentFonts } from './document-fonts.ts'
import type { Flow } from './flow.ts'
import { drawParagraph, setParagraph, type Paragraph } from './paragraph.ts'

/** The title of a paper, measured: bold, in lines of even length where it is longer than `width` points. For frames that draw it on every page. */
export const setHeading = (fonts: DocumentFonts, title: string, width: number, size: number): Paragraph => setParagraph(fonts, title, width, { size, weight: 'bold' }, true)

/** Draws the title of a paper in the middle of its width, with `gap` points below it. A long one wraps into lines of even length. */
export function drawHeading(flow: Flow, fonts: DocumentFonts, title: string, { size, gap }: { readonly size: number; readonly gap: number }): void {
  const paragraph = setHeading(fonts, title, flow.width, size)
  flow.canvas.tagged('H1', () => drawParagraph(flow.canvas, fonts, paragraph, flow.left, flow.take(paragraph.height + gap), 'center'))
}

/** Draws the heading of a part of a paper, to the left. */
export function drawSubheading(flow: Flow, fonts: DocumentFonts, words: string, gap = 5): void {
  const paragraph = setParagraph(fonts, words, flow.width, { size: 11, weight: 'bold' })
  flow.canvas.tagged('H2', () => drawParagraph(flow.canvas, fonts, paragraph, flow.left, flow.take(paragraph.height + gap)))
}
