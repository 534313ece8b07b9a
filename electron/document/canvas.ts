import { PDFHexString } from '@cantoo/pdf-lib'
import type { EmbeddedFont } from './embedded-font.ts'
import type { Box } from './box.ts'
import type { GlyphOutline } from './glyph-outline.ts'
import { markContent, type Tag, type TagDetails, type TagNode } from './marked-content.ts'
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
  /** What `draw` draws is one piece of the paper for a program that reads it aloud; what has no name is a paragraph, and lines and areas are not read. */
  tagged(tag: Tag, draw: () => void, more?: TagDetails): void
  /** What `draw` draws is not read aloud: it says again what was said. */
  artifact(draw: () => void): void
  /** Lines of text that belong together: one paragraph, where nothing around it says what they are. */
  together(draw: () => void): void
  /** The pieces drawn so far, in reading order. */
  readonly tags: readonly TagNode[]
  /** The number that the next piece's mark would have. */
  readonly nextMark: number
  /** Characters drawn as 〓 so far. */
  readonly missing: ReadonlySet<number>
  /** The layer as a PDF content stream. */
  content(): string
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)
const fineNumber = (value: number): string => String(Math.round(value * 1_000_000) / 1_000_000)

/** What surrounds the body on every page is not read aloud, but for the pieces that have a name. */
export interface FrameLayer {
  /** Marks are numbered by page: they go on behind the body's. */
  readonly firstMark: number
}

/** An empty layer for pages of `height` points: of the body, or of the frame. */
export function createCanvas(height: number, fonts: EmbeddedFonts, frame?: FrameLayer): Canvas {
  const operators: string[] = []
  const marked = markContent(operators, { first: frame?.firstMark ?? 0, loose: frame ? 'Artifact' : 'P' })
  const missing = new Set<number>()
  const at = (x: number, y: number): string => `${number(x)} ${number(height - y)}`
  const rectangle = (box: Box): string => `${at(box.x, box.y + box.height)} ${number(box.width)} ${number(box.height)} re`

  const show = (position: string, text: string, style: TextStyle): void => {
    const font = fonts[style.weight]
    const tag = style.weight === 'bold' ? 'B' : 'R'
    operators.push(`BT ${number(style.grey ?? 0)} g /${tag} ${number(style.size)} Tf ${position} ${shownRuns(font, text)} ET`)
  }
  const advance = (text: string, style: TextStyle): number => {
    let thousandths = 0
    for (const character of text) thousandths += fonts[style.weight].face.advance(character.codePointAt(0) ?? 0)
    return (thousandths * style.size) / 1000
  }
  const markMissing = (x: number, y: number, text: string, style: TextStyle): void => {
    const { face } = fonts[style.weight]
    let left = x
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const outline = face.outline(codePoint)
      if (outline) drawOutline(left, y, outline, style)
      else if (!face.has(codePoint)) {
        missing.add(codePoint)
        drawBoxedGeta(canvas, left, y, style)
      }
      left += (face.advance(codePoint) * style.size) / 1000
    }
  }

  /** A drawing of another font over the invisible text; drawn with a stroke as well, for such fonts have one weight, and the hairlines of a Song face would be lost on a copier beside ours. */
  const drawOutline = (x: number, y: number, outline: GlyphOutline, { size, grey = 0, weight }: TextStyle): void => {
    const scale = fineNumber(size / 1000)
    const paint = `${number(grey)} G ${weight === 'bold' ? 32 : 10} w [] 0 d 1 j B`
    operators.push(`q ${scale} 0 0 ${scale} ${at(x, y)} cm ${number(grey)} g ${outline.path} ${paint} Q`)
  }

  const canvas: Canvas = {
    missing,
    text(x, y, text, style) {
      if (text === '') return
      marked.text(() => {
        show(`${at(x, y)} Td`, text, style)
        markMissing(x, y, text, style)
      })
    },
    spacedText(x, y, text, pitch, style) {
      marked.text(() => {
        operators.push(`/Span << /ActualText ${PDFHexString.fromText(text).toString()} >> BDC`)
        let left = x
        for (const character of text) {
          const start = left + (pitch - advance(character, style)) / 2
          show(`${at(start, y)} Td`, character, style)
          markMissing(start, y, character, style)
          left += pitch
        }
        operators.push('EMC')
      })
    },
    turnedText(x, y, text, degrees, style) {
      const angle = (degrees * Math.PI) / 180
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
      marked.text(() => show(`${number(cosine)} ${number(sine)} ${number(-sine)} ${number(cosine)} ${at(x, y)} Tm`, text, style))
    },
    line(fromX, fromY, toX, toY, stroke) {
      marked.path()
      operators.push(`${strokeState(stroke)} ${at(fromX, fromY)} m ${at(toX, toY)} l S`)
    },
    frame(box, stroke) {
      marked.path()
      operators.push(`${strokeState(stroke)} ${rectangle(box)} S`)
    },
    fill(boxes, grey) {
      if (boxes.length === 0) return
      marked.path()
      operators.push(`${number(grey)} g ${boxes.map(rectangle).join(' ')} f`)
    },
    tagged: (tag, draw, more) => marked.tagged(tag, draw, more),
    artifact: (draw) => marked.artifact(draw),
    together: (draw) => marked.text(draw),
    get tags() {
      return marked.tags
    },
    get nextMark() {
      return marked.next
    },
    content: () => marked.finished(),
  }
  return canvas
}

/** `text` as operators that show it; a character that the font lacks is set invisibly, so that it can still be copied. */
function shownRuns(font: EmbeddedFont, text: string): string {
  const runs: { present: boolean; hex: string }[] = []
  for (const character of text) {
    const present = font.face.has(character.codePointAt(0) ?? 0)
    const last = runs.at(-1)
    if (last?.present === present) last.hex += font.encode(character)
    else runs.push({ present, hex: font.encode(character) })
  }
  return runs.map(({ present, hex }) => (present ? `<${hex}> Tj` : `3 Tr <${hex}> Tj 0 Tr`)).join(' ')
}

/** 〓 in a frame, one em wide: the place of a character that the font lacks. Drawn, because the font's own 〓 fills the em and would run into the frame. */
function drawBoxedGeta(canvas: Canvas, left: number, baseline: number, style: TextStyle): void {
  const { size, grey = 0 } = style
  const top = baseline - size * 0.86
  canvas.frame({ x: left + size * 0.05, y: top, width: size * 0.9, height: size * 0.94 }, { width: size * 0.06, grey })
  const bar = { x: left + size * 0.22, width: size * 0.56, height: size * 0.14 }
  canvas.fill([{ ...bar, y: top + size * 0.25 }, { ...bar, y: top + size * 0.55 }], grey)
}

const strokeState = ({ width, grey = 0, dash }: Stroke): string =>
  `${number(width)} w ${number(grey)} G [${dash ? dash.map(number).join(' ') : ''}] 0 d`
