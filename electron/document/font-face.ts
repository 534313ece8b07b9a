/// <reference path="./fontkit-module.d.ts" />
import { create, type Font } from 'fontkit'
import type { GlyphOutline } from './glyph-outline.ts'

/** U+3013 GETA MARK: the printers' sign for "a character is missing here". */
export const GETA_MARK = 0x3013

/** One parsed weight of the embedded typeface, shared by every document that is written. */
export interface FontFace {
  readonly font: Font
  readonly bytes: Uint8Array
  has(codePoint: number): boolean
  /** Glyph number in the whole font; the geta mark's where the font lacks the character. */
  glyphId(codePoint: number): number
  /** Advance in thousandths of the text size; the geta mark's where the font lacks the character. */
  advance(codePoint: number): number
  /** The drawing of a character that the font lacks and another one has; null where it is this font's own or nobody's. */
  outline(codePoint: number): GlyphOutline | null
}

interface Metric {
  readonly glyphId: number
  readonly advance: number
  readonly present: boolean
}

/**
 * Parses a static TrueType font (not a collection, not CFF). Throws where it is not one or lacks the geta mark: the
 * shipped fonts are ours, so that is a bug.
 *
 * One character is one glyph here: no ligatures and no kerning. Chinese needs neither, and it makes the extracted
 * text exact and the widths additive.
 */
export function parseFontFace(bytes: Uint8Array): FontFace {
  const font = create(bytes)
  if ('fonts' in font) throw new Error('the shipped fonts are no collections')
  const scale = 1000 / font.unitsPerEm
  if (!font.hasGlyphForCodePoint(GETA_MARK)) throw new Error(`${font.postscriptName} lacks U+3013, the mark for missing characters`)

  const metrics = new Map<number, Metric>()
  const metric = (codePoint: number): Metric => {
    const known = metrics.get(codePoint)
    if (known) return known
    const present = isDrawable(codePoint) && font.hasGlyphForCodePoint(codePoint)
    const glyph = font.glyphForCodePoint(present ? codePoint : GETA_MARK)
    const made = { glyphId: glyph.id, advance: glyph.advanceWidth * scale, present }
    metrics.set(codePoint, made)
    return made
  }

  return {
    font,
    bytes,
    has: (codePoint) => metric(codePoint).present,
    glyphId: (codePoint) => metric(codePoint).glyphId,
    advance: (codePoint) => metric(codePoint).advance,
    outline: () => null,
  }
}

/** Controls, lone surrogates and private-use characters have no agreed picture, whatever a font maps them to. */
export function isDrawable(codePoint: number): boolean {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return false
  if (codePoint >= 0xd800 && codePoint <= 0xf8ff) return false
  return codePoint < 0xf0000 && codePoint !== 0xfffd
}
