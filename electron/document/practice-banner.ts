import type { NumberedPage } from './assemble-document.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { PageFormat } from './page-format.ts'
import { readOnce } from './read-once.ts'
import { textWidth } from './text-measure.ts'
import type { TextStyle } from './text-style.ts'

const WORDS = '练习  本页由练习模式生成，数据均为虚构，不具任何效力，不得报送、出示或存档'
const BAND: TextStyle = { size: 10, weight: 'bold', grey: 1 }
const BAND_HEIGHT = 20

/** Points from the top margin that the banner takes. */
export const practiceBannerHeight = BAND_HEIGHT + 8

/** Marks a page of practice mode so that nobody, not even with a poor copy in grey, takes it for a real one: a black band on top and 练习 across the sheet. */
export function drawPracticeBanner(page: NumberedPage, fonts: DocumentFonts, format: PageFormat): void {
  const left = format.margin.left
  const width = format.width - format.margin.left - format.margin.right
  page.front.fill([{ x: left, y: format.margin.top, width, height: BAND_HEIGHT }], 0)
  const textLeft = left + (width - textWidth(fonts, WORDS, BAND)) / 2
  readOnce(page, 'P', () => page.front.text(textLeft, format.margin.top + BAND_HEIGHT / 2 + BAND.size * 0.37, WORDS, BAND))

  const size = format.height / 3.2
  const across: TextStyle = { size, weight: 'bold', grey: 0.92 }
  // Two characters of `size` each, turned by 25°, with their middle in the middle of the sheet.
  const angle = (25 * Math.PI) / 180
  const middle = { along: size, above: size * 0.38 }
  const x = format.width / 2 - middle.along * Math.cos(angle) + middle.above * Math.sin(angle)
  const y = format.height / 2 + middle.along * Math.sin(angle) + middle.above * Math.cos(angle)
  page.back.turnedText(x, y, '练习', 25, across)
}
