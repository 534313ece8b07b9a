import { createHash } from 'node:crypto'
import type { DocumentFonts } from './document-fonts.ts'
import type { FontFace } from './font-face.ts'
import type { GlyphOutline } from './glyph-outline.ts'

/** Where the drawings of characters come from that the shipped fonts lack. */
export interface GlyphFallback {
  /** As many of them as can be had. */
  outlines(codePoints: readonly number[]): Promise<ReadonlyMap<number, GlyphOutline>>
}

/** The same fonts, with these drawings for characters that they lack. The text stays text: it is set invisibly under the drawing. */
export function withOutlines(fonts: DocumentFonts, outlines: ReadonlyMap<number, GlyphOutline>): DocumentFonts {
  const wrapped = (face: FontFace): FontFace => ({
    ...face,
    advance: (codePoint) => outlines.get(codePoint)?.advance ?? face.advance(codePoint),
    outline: (codePoint) => outlines.get(codePoint) ?? null,
  })
  return { regular: wrapped(fonts.regular), bold: wrapped(fonts.bold) }
}

/** SHA-256 (hex) of drawings: two machines with it equal draw the same page; null where none are used. */
export function outlinesDigest(outlines: ReadonlyMap<number, GlyphOutline>): string | null {
  if (outlines.size === 0) return null
  const hash = createHash('sha256')
  for (const [codePoint, { advance, path }] of [...outlines].sort(([one], [other]) => one - other)) hash.update(`${codePoint} ${advance} ${path}\n`)
  return hash.digest('hex')
}
