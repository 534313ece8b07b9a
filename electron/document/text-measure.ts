import type { DocumentFonts } from './document-fonts.ts'
import type { TextStyle } from './text-style.ts'

/** The width of `text` on one line, in points. */
export function textWidth(fonts: DocumentFonts, text: string, style: TextStyle): number {
  const face = fonts[style.weight]
  let thousandths = 0
  for (const character of text) thousandths += face.advance(character.codePointAt(0) ?? 0)
  return (thousandths * style.size) / 1000
}
