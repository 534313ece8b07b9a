import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { textWidth } from './text-measure.ts'
import { baselineOffset, lineHeight, type TextStyle } from './text-style.ts'

/** A place where somebody writes an opinion and signs it: what it is for at the left, room to write, who signs at the lower right. */
export interface OpinionBox {
  readonly label: string
  /** Printed words above the room. */
  readonly words: string
  /** Who signs: `经办人签字：` … one below the other. */
  readonly signers: readonly string[]
  /** 公章 in brackets beside the date. */
  readonly stamp: boolean
  /** Points. */
  readonly height: number
}

const LABEL: TextStyle = { size: 10, weight: 'bold' }
const TEXT: TextStyle = { size: 10, weight: 'regular' }
const LABEL_WIDTH = 84
const LABEL_GREY = 0.93

/** Draws a box with its upper left corner at (`x`, `y`). */
export function drawOpinionBox(canvas: Canvas, fonts: DocumentFonts, x: number, y: number, width: number, box: OpinionBox): void {
  const { height } = box
  canvas.fill([{ x, y, width: LABEL_WIDTH, height }], LABEL_GREY)
  canvas.line(x + LABEL_WIDTH, y, x + LABEL_WIDTH, y + height, { width: 0.4 })
  canvas.frame({ x, y, width, height }, { width: 0.8 })
  const label = setParagraph(fonts, box.label, LABEL_WIDTH - 12, LABEL)
  drawParagraph(canvas, fonts, label, x + 6, y + (height - label.height) / 2, 'center')
  const words = setParagraph(fonts, box.words, width - LABEL_WIDTH - 16, TEXT)
  drawParagraph(canvas, fonts, words, x + LABEL_WIDTH + 8, y + 6)

  const date = `${box.stamp ? '（公章）　　' : ''}年　　月　　日`
  const right = x + width - 10
  const lines = [...box.signers, date]
  for (const [index, line] of lines.entries()) {
    const baseline = y + height - 7 - (lines.length - 1 - index) * (lineHeight(TEXT) + 3) - lineHeight(TEXT) + baselineOffset(TEXT)
    if (line === date) {
      canvas.text(right - textWidth(fonts, date, TEXT), baseline, date, TEXT)
      continue
    }
    const start = right - 190
    canvas.text(start, baseline, line, TEXT)
    canvas.line(start + textWidth(fonts, line, TEXT) + 4, baseline + 2, right, baseline + 2, { width: 0.4, grey: 0.35 })
  }
}
