import type { NumberedPage } from './assemble-document.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { PageFormat } from './page-format.ts'
import { textWidth } from './text-measure.ts'
import type { TextStyle } from './text-style.ts'

const STYLE: TextStyle = { size: 7.5, weight: 'regular' }
const FOOT_HEIGHT = 16

/** Points above the lower margin that the foot takes. */
export const pageFootHeight = FOOT_HEIGHT

/** Draws the line at the foot of a page: what the page is and of when to the left, 第 x 页 共 y 页 to the right. */
export function drawPageFoot(page: NumberedPage, fonts: DocumentFonts, format: PageFormat, parts: readonly string[]): void {
  const { front } = page
  const left = format.margin.left
  const right = format.width - format.margin.right
  const baseline = format.height - format.margin.bottom
  const numbering = `第 ${page.number} 页 共 ${page.count} 页`
  const numberingWidth = textWidth(fonts, numbering, STYLE)
  front.line(left, baseline - 10.5, right, baseline - 10.5, { width: 0.4, grey: 0.35 })
  const said = parts.filter((part) => part !== '').join('　')
  const most = right - left - numberingWidth - 12
  const width = textWidth(fonts, said, STYLE)
  // The foot is one line: where a unit's words are long they are set smaller, never cut.
  const size = width > most ? (STYLE.size * most) / width : STYLE.size
  front.text(left, baseline, said, { ...STYLE, size })
  front.text(right - numberingWidth, baseline, numbering, STYLE)
}
