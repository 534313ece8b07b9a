import { parseFontFace, type FontFace } from './font-face.ts'
import type { Weight } from './text-style.ts'

/** The bytes of the two shipped weights; the caller reads them (see `loadFonts`). */
export interface DocumentFontBytes {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Both weights, parsed. */
export type DocumentFonts = Readonly<Record<Weight, FontFace>>

/** Answers the parsed weights, parsing them at the first call and never again. */
export function lazyFonts(bytes: DocumentFontBytes): () => DocumentFonts {
  let parsed: DocumentFonts | undefined
  return () => (parsed ??= { regular: parseFontFace(bytes.regular), bold: parseFontFace(bytes.bold) })
}
