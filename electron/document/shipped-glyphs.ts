import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { GlyphFallback } from './glyph-fallback.ts'
import { searchedGlyphs } from './searched-glyphs.ts'

/** Packed TrueType files of `resources/fonts`: unpacked on a thread of its own, where a WOFF2 would hold the engine up for ten seconds. */
const FILES = ['RareHan1.ttf.br', 'RareHan2.ttf.br'] as const
const unpacked = promisify(brotliDecompress)

/** Ideographs outside these blocks (ISO 10646, CJK Unified Ideographs to Extension H, and the compatibility ones) are in neither file. */
const isIdeograph = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x9fff) || (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x20000 && codePoint <= 0x323af)

/**
 * Takes drawings of rare ideographs out of the shipped fonts beside Noto Sans SC: all of the URO and of Extensions A to F, and what BabelStone Han has of G
 * and H. A file is read and unpacked only when a paper asks for such a character, and let go again. Rejects never: what is not there is not found.
 */
export function shippedGlyphs(resourcesFolder: string): GlyphFallback {
  const glyphs = searchedGlyphs(async () => FILES.map((name) => async () => unpacked(await readFile(join(resourcesFolder, 'fonts', name)))))
  return { outlines: (codePoints) => glyphs.outlines(codePoints.filter(isIdeograph)) }
}
