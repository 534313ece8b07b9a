import { PDFHexString } from '@cantoo/pdf-lib'
import type { EmbeddedFont } from './embedded-font.ts'
import type { Box } from './box.ts'
import type { TextStyle, Weight } from './text-style.ts'

/** The fonts of one document, by weight. */
export type EmbeddedFonts = Readonly<Record<Weight, EmbeddedFont>>

/** How a line is drawn: its width in points, its grey (0 black), and its dashes. */
export interface Stroke {
  readonly width: number
  readonly grey?: number
  readonly dash?: readonly [on: number, off: number]
}

/** One layer of one page. Points, the origin in the upper left corner, y downwards. */
export interface Canvas {
  /** Sets one line of text with its baseline at `y`; characters that the font lacks become a boxed 〓. */
  text(x: number, y: number, text: string, style: TextStyle): void
  /** As `text`, each character in the middle of a cell of `pitch` points; copied, it is the text without gaps. */
  spacedText(x: number, y: number, text: string, pitch: number, style: TextStyle): void
  /** As `text`, turned about its start by `degrees` anticlockwise. */
  turnedText(x: number, y: number, text: string, degrees: number, style: TextStyle): void
  line(fromX: number, fromY: number, toX: number, toY: number, stroke: Stroke): void
  frame(box: Box, stroke: Stroke): void
  /** Fills all boxes as one shape, so that neighbours show no seam. */
  fill(boxes: readonly Box[], grey: number): void
  /** Characters drawn as 〓 so far. */
  readonly missing: ReadonlySet<number>
  /** The layer as a PDF content stream. */
  content(): string
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** An empty layer for pages of `height` points. */
export function createCanvas(height: number, fonts: EmbeddedFonts): Canvas {
  const operators: string[] = []
  const missing = new Set<number>()
  const at = (x: number, y: number): string => `${number(x)} ${number(height - y)}`
  const rectangle = (box: Box): string => `${at(box.x, box.y + box.height)} ${number(box.width)} ${number(box.height)} re`

  const show = (position: string, text: string, style: TextStyle): void => {
    const font = fonts[style.weight]
    const tag = style.weight === 'bold' ? 'B' : 'R'
    operators.push(`BT ${number(style.grey ?? 0)} g /${tag} ${number(style.size)} Tf ${position} <${font.encode(text)}> Tj ET`)
  }
  const advance = (text: string, style: TextStyle): number => {
    let thousandths = 0
    for (const character of text) thousandths += fonts[style.weight].face.advance(character.codePointAt(0) ?? 0)
    return (thousandths * style.size) / 1000
  }
  const noteMissing = (x: number, y: number, text: string, style: TextStyle): void => {
    const { face } = fonts[style.weight]
    let left = x
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!face.has(codePoint)) {
        missing.add(codePoint)
        canvas.frame(
          { x: left + style.size * 0.03, y: y - style.size * 0.86, width: style.size * 0.94, height: style.size * 0.96 },
          { width: style.size * 0.05, grey: style.grey ?? 0 },
        )
      }
      left += (face.advance(codePoint) * style.size) / 1000
    }
  }

  const canvas: Canvas = {
    missing,
    text(x, y, text, style) {
      if (text === '') return
      show(`${at(x, y)} Td`, text, style)
      noteMissing(x, y, text, style)
    },
    spacedText(x, y, text, pitch, style) {
      operators.push(`/Span << /ActualText ${PDFHexString.fromText(text).toString()} >> BDC`)
      let left = x
      for (const character of text) {
        const start = left + (pitch - advance(character, style)) / 2
        show(`${at(start, y)} Td`, character, style)
        noteMissing(start, y, character, style)
        left += pitch
      }
      operators.push('EMC')
    },
    turnedText(x, y, text, degrees, style) {
      const angle = (degrees * Math.PI) / 180
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
      show(`${number(cosine)} ${number(sine)} ${number(-sine)} ${number(cosine)} ${at(x, y)} Tm`, text, style)
    },
    line(fromX, fromY, toX, toY, stroke) {
      operators.push(`${strokeState(stroke)} ${at(fromX, fromY)} m ${at(toX, toY)} l S`)
    },
    frame(box, stroke) {
      operators.push(`${strokeState(stroke)} ${rectangle(box)} S`)
    },
    fill(boxes, grey) {
      if (boxes.length > 0) operators.push(`${number(grey)} g ${boxes.map(rectangle).join(' ')} f`)
    },
    content: () => operators.join('\n'),
  }
  return canvas
}

const strokeState = ({ width, grey = 0, dash }: Stroke): string =>
  `${number(width)} w ${number(grey)} G [${dash ? dash.map(number).join(' ') : ''}] 0 d`
