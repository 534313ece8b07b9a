/// <reference path="./fontkit-module.d.ts" />
import { create, type Font } from 'fontkit'
import type { GlyphFallback } from './glyph-fallback.ts'
import { outlineOf, type GlyphOutline } from './glyph-outline.ts'

/** Reads one font file: TrueType, OpenType or a collection of them; null where it is not to be read. */
export type FontFile = () => Promise<Uint8Array | null>

/**
 * Looks characters up in font files, one after the other until none is wanted; each is read only when its turn comes. Only the drawings stay in memory,
 * and what no file has is not looked for again.
 */
export function searchedGlyphs(files: () => Promise<readonly FontFile[]>): GlyphFallback {
  const known = new Map<number, GlyphOutline>()
  const absent = new Set<number>()
  return {
    async outlines(codePoints) {
      let wanted = codePoints.filter((codePoint) => !known.has(codePoint) && !absent.has(codePoint))
      if (wanted.length > 0) {
        for (const read of await files()) {
          for (const [codePoint, outline] of await outlinesIn(read, wanted)) known.set(codePoint, outline)
          wanted = wanted.filter((codePoint) => !known.has(codePoint))
          if (wanted.length === 0) break
        }
        for (const codePoint of wanted) absent.add(codePoint)
      }
      return new Map(codePoints.flatMap((codePoint) => (known.has(codePoint) ? [[codePoint, known.get(codePoint)!] as const] : [])))
    },
  }
}

/** The drawings of one place, and what it has not of another. */
export function oneAfterTheOther(first: GlyphFallback, second: GlyphFallback): GlyphFallback {
  return {
    async outlines(codePoints) {
      const found = await first.outlines(codePoints)
      const rest = codePoints.filter((codePoint) => !found.has(codePoint))
      return rest.length > 0 ? new Map([...found, ...(await second.outlines(rest))]) : found
    },
  }
}

async function outlinesIn(read: FontFile, wanted: readonly number[]): Promise<Map<number, GlyphOutline>> {
  const found = new Map<number, GlyphOutline>()
  try {
    const bytes = await read()
    if (!bytes) return found
    for (const font of fontsOf(create(bytes))) {
      for (const codePoint of wanted) {
        const outline = found.has(codePoint) ? null : outlineOf(font, codePoint)
        if (outline) found.set(codePoint, outline)
      }
    }
  } catch {
    // Whatever is wrong with this file, the next one may do; and a paper without the character says so of itself.
  }
  return found
}

/** The fonts of a file that allow embedding; of a collection the Simplified Chinese ones first. */
function fontsOf(opened: ReturnType<typeof create>): Font[] {
  const fonts = 'fonts' in opened ? [...opened.fonts] : [opened]
  const allowed = fonts.filter((font) => !font['OS/2']?.fsType.noEmbedding)
  return allowed.sort((one, other) => Number(/SC|Hans/.test(other.postscriptName)) - Number(/SC|Hans/.test(one.postscriptName)))
}
