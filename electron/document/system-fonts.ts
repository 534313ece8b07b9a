import { readdir, readFile, stat } from 'node:fs/promises'
import { homedir, platform } from 'node:os'
import { join } from 'node:path'
import type { GlyphFallback } from './glyph-fallback.ts'
import { searchedGlyphs } from './searched-glyphs.ts'

/**
 * Fonts that reach beyond the common characters, by their file names, those that reach farthest last: the smaller ones are tried first.
 * What a clerk's machine has: SimSun-ExtB and -ExtG come with Windows, PingFang with macOS, Noto with Linux.
 */
const RICH_FONTS = [/^simsunb?\.tt[cf]$/i, /^simsunextg\.ttf$/i, /^(mingliub?|msyh)\.tt[cf]$/i, /^pingfang/i, /^(noto|source ?han).*(cjk|sc|han)/i, /^(jigmo|plangothic|hanamin|babelstone ?han|th-tshyn|tianheng|fslantern)/i] as const
const LARGEST_FONT = 160 * 1024 * 1024
const DEEPEST = 4

/** The folders in which this system keeps its fonts. */
export function systemFontFolders(): string[] {
  const home = homedir()
  if (platform() === 'win32') return [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(process.env['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts')]
  if (platform() === 'darwin') return [join(home, 'Library', 'Fonts'), '/Library/Fonts', '/System/Library/Fonts']
  return [join(home, '.local', 'share', 'fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts']
}

/**
 * Takes drawings of rare characters that no shipped font has (up to Extension H and beyond) out of the fonts of this machine. Read only when a paper
 * needs one; only the drawings stay in memory. A font that forbids embedding, or cannot be read, is passed over.
 */
export function systemGlyphs(folders: readonly string[] = systemFontFolders()): GlyphFallback {
  return searchedGlyphs(async () => (await richFonts(folders)).map((path) => async () => ((await stat(path)).size > LARGEST_FONT ? null : readFile(path))))
}

async function richFonts(folders: readonly string[]): Promise<string[]> {
  const files: { path: string; name: string }[] = []
  for (const folder of folders) await collect(folder, DEEPEST, files)
  const rank = (name: string): number => RICH_FONTS.findIndex((expression) => expression.test(name))
  return files
    .filter(({ name }) => rank(name) >= 0)
    .sort((one, other) => rank(one.name) - rank(other.name) || (one.name < other.name ? -1 : 1))
    .map(({ path }) => path)
}

async function collect(folder: string, depth: number, files: { path: string; name: string }[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) await collect(path, depth - 1, files)
    else if (/\.(ttf|otf|ttc)$/i.test(entry.name)) files.push({ path, name: entry.name })
  }
}
