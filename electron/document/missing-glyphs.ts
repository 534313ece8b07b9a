import type { NumberedPage } from './assemble-document.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { PageFormat } from './page-format.ts'
import { pageFootHeight } from './page-foot.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { lineHeight, type TextStyle } from './text-style.ts'

const STYLE: TextStyle = { size: 7, weight: 'regular' }
const LINES = 2
/** More codes than this do not fit into the note's lines on the narrowest page. */
const MOST_NAMED = 10

/** Points above the foot that the note needs. */
export const missingNoteHeight = LINES * lineHeight(STYLE) + 4

/** The characters of all strings in `value` (at any depth) that the font cannot draw, each once, by code point. */
export function findMissingGlyphs(fonts: DocumentFonts, value: unknown): string[] {
  const missing = new Set<number>()
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      for (const character of part) {
        const codePoint = character.codePointAt(0) ?? 0
        if (!LINE_CONTROLS.has(character) && !fonts.regular.has(codePoint) && !fonts.regular.outline(codePoint)) missing.add(codePoint)
      }
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit)
  }
  visit(value)
  return [...missing].sort((one, other) => one - other).map((codePoint) => String.fromCodePoint(codePoint))
}

/** Characters that the line breaker takes as breaks or blanks. */
const LINE_CONTROLS = new Set(['\n', '\r', '\t', '\u2028', '\u2029'])

/** U+ and at least four hexadecimal digits. */
const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Draws above the foot which characters of this page stand as 〓; nothing where there are none. */
export function drawMissingNote(page: NumberedPage, fonts: DocumentFonts, format: PageFormat): void {
  const missing = [...new Set([...page.missing, ...page.front.missing])].sort((one, other) => one - other)
  if (missing.length === 0) return
  const named = missing.slice(0, MOST_NAMED).map(codeOf).join('、')
  const rest = missing.length > MOST_NAMED ? `等 ${missing.length} 个` : ''
  const words = `本页有 ${missing.length} 个字不在字库中，以带框的〓代替：${named}${rest}。请按证件原件手写补全，或安装含这些字的字体后重新打印。`
  const width = format.width - format.margin.left - format.margin.right
  const paragraph = setParagraph(fonts, words, width, STYLE)
  const lower = format.height - format.margin.bottom - pageFootHeight
  page.front.tagged('P', () => drawParagraph(page.front, fonts, paragraph, format.margin.left, lower - paragraph.height))
}
