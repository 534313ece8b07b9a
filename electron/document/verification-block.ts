import type { Canvas } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { millimetres } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { drawQrCode } from './qr-code.ts'
import type { TextStyle } from './text-style.ts'

const LABEL: TextStyle = { size: 9, weight: 'regular', grey: 0.25 }
const CODE: TextStyle = { size: 14, weight: 'bold' }
const VALUE: TextStyle = { size: 9, weight: 'regular' }
const QR_SIDE = millimetres(34)
const PADDING = 8

/** A code in groups of four for reading aloud and typing; one that comes with hyphens keeps its own groups. */
export const groupedCode = (code: string): string => (code.includes('-') ? code : (code.match(/.{1,4}/gu) ?? []).join('-'))

/** What somebody who holds the paper needs to check it. */
export interface Verification {
  readonly code: string
  readonly url: string
}

/** The framed block measured for one width. */
export interface VerificationBlock {
  readonly height: number
  draw(canvas: Canvas, x: number, y: number): void
}

/** Measures the block with the QR code (it carries the address), the code and the address in words. */
export function setVerificationBlock(fonts: DocumentFonts, verification: Verification, width: number): VerificationBlock {
  const textLeft = QR_SIDE + 2 * PADDING
  const textWidth = width - textLeft - PADDING
  const parts = [
    { paragraph: setParagraph(fonts, '验证码', textWidth, LABEL), after: 0 },
    { paragraph: setParagraph(fonts, groupedCode(verification.code), textWidth, CODE), after: 7 },
    { paragraph: setParagraph(fonts, '验证地址（扫描左侧二维码直达）', textWidth, LABEL), after: 1 },
    { paragraph: setParagraph(fonts, verification.url, textWidth, VALUE), after: 0 },
  ]
  const textHeight = parts.reduce((sum, part) => sum + part.paragraph.height + part.after, 0)
  const height = Math.max(QR_SIDE, textHeight) + 2 * PADDING
  return {
    height,
    draw(canvas, x, y) {
      canvas.frame({ x, y, width, height }, { width: 0.8 })
      drawQrCode(canvas, x + PADDING, y + (height - QR_SIDE) / 2, QR_SIDE, verification.url)
      let top = y + (height - textHeight) / 2
      for (const { paragraph, after } of parts) {
        drawParagraph(canvas, fonts, paragraph, x + textLeft, top)
        top += paragraph.height + after
      }
    },
  }
}
