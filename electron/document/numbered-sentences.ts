import type { DocumentFonts } from './document-fonts.ts'
import type { Flow } from './flow.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import type { TextStyle } from './text-style.ts'

export interface SentencesStyle {
  readonly text: TextStyle
  /** Points for the number before each. */
  readonly indent: number
  /** Points below each. */
  readonly gap: number
}

/** Numbered sentences measured for one width, hanging behind their numbers. */
export interface NumberedSentences {
  readonly height: number
  /** Draws them; one that does not fit goes to the next page whole. */
  draw(flow: Flow): void
}

/** Measures 1. 2. 3. … for `width` points. */
export function setNumberedSentences(fonts: DocumentFonts, sentences: readonly string[], width: number, { text, indent, gap }: SentencesStyle): NumberedSentences {
  const set = sentences.map((sentence) => setParagraph(fonts, sentence, width - indent, text))
  return {
    height: set.reduce((sum, paragraph) => sum + paragraph.height + gap, 0),
    draw(flow) {
      for (const [index, paragraph] of set.entries()) {
        if (flow.room() < paragraph.height) flow.nextPage()
        const top = flow.take(paragraph.height + gap)
        flow.canvas.together(() => {
          drawParagraph(flow.canvas, fonts, setParagraph(fonts, `${index + 1}.`, indent, text), flow.left, top)
          drawParagraph(flow.canvas, fonts, paragraph, flow.left + indent, top)
        })
      }
    },
  }
}
