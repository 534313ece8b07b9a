/// <reference path="./fontkit-module.d.ts" />
import type { Font } from 'fontkit'

/** The drawing of one character, taken from another font than the page's own. */
export interface GlyphOutline {
  /** In thousandths of the text size. */
  readonly advance: number
  /** PDF path operators in thousandths of the text size, the origin on the baseline, y upwards. */
  readonly path: string
}

const number = (value: number): string => String(Math.round(value * 10) / 10)

/** Takes a character's drawing out of a font; null where the font has none, or nothing is drawn. */
export function outlineOf(font: Font, codePoint: number): GlyphOutline | null {
  if (!font.hasGlyphForCodePoint(codePoint)) return null
  const glyph = font.glyphForCodePoint(codePoint)
  const scale = 1000 / font.unitsPerEm
  const operators: string[] = []
  let [x, y] = [0, 0]
  for (const { command, args } of glyph.path.commands) {
    const at = args.map((value) => value * scale)
    const [a = 0, b = 0, c = 0, d = 0] = at
    if (command === 'closePath') operators.push('h')
    else if (command === 'moveTo') operators.push(`${number(a)} ${number(b)} m`)
    else if (command === 'lineTo') operators.push(`${number(a)} ${number(b)} l`)
    else if (command === 'bezierCurveTo') operators.push(`${at.map(number).join(' ')} c`)
    // PDF has cubic curves alone: a quadratic one is the cubic with its control points two thirds of the way.
    else operators.push(`${[x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d].map(number).join(' ')} c`)
    if (at.length >= 2) [x, y] = [at.at(-2) ?? 0, at.at(-1) ?? 0]
  }
  return operators.length > 0 ? { advance: glyph.advanceWidth * scale, path: operators.join(' ') } : null
}
