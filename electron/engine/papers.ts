import { createDocumentWriter, type DocumentWriter } from '../document/document-writer.ts'
import { loadFonts } from '../document/load-fonts.ts'
import { oneAfterTheOther } from '../document/searched-glyphs.ts'
import { shippedGlyphs } from '../document/shipped-glyphs.ts'
import { systemGlyphs } from '../document/system-fonts.ts'
import type { EngineContext } from './context.ts'

const writers = new WeakMap<EngineContext, Promise<DocumentWriter>>()

/** The writer of papers of this engine; the fonts are read at the first one. */
export function papersOf(context: EngineContext): Promise<DocumentWriter> {
  let writer = writers.get(context)
  if (!writer) {
    writer = loadFonts(context.resourcesFolder).then((fonts) => createDocumentWriter(fonts, { fallback: oneAfterTheOther(shippedGlyphs(context.resourcesFolder), systemGlyphs()) }))
    // An installation that was repaired meanwhile is looked at again.
    writer.catch(() => writers.delete(context))
    writers.set(context, writer)
  }
  return writer
}
