import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFontBytes } from './document-fonts.ts'

/** Reads the shipped weights from `<resourcesFolder>/fonts`. Rejects where a file is missing: an incomplete installation. */
export async function loadFonts(resourcesFolder: string): Promise<DocumentFontBytes> {
  const read = (name: string): Promise<Uint8Array> => readFile(join(resourcesFolder, 'fonts', name))
  const [regular, bold] = await Promise.all([read('NotoSansSC-Regular.ttf'), read('NotoSansSC-Bold.ttf')])
  return { regular, bold }
}
