import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'fontkit'
import { afterAll, describe, expect, it } from 'vitest'
import { closed, pageTexts, picture, structureReport } from '../../test/fixtures/papers/pdf-tools.ts'
import { sampleReport, sampleRow, sampleSigned } from '../../test/fixtures/papers/sample-papers.ts'
import type { EngineContext } from '../engine/context.ts'
import { createDocumentWriter } from './document-writer.ts'
import { outlineOf } from './glyph-outline.ts'
import { loadFonts } from './load-fonts.ts'
import { papersOf } from '../engine/papers.ts'
import { shippedGlyphs } from './shipped-glyphs.ts'
import { systemGlyphs } from './system-fonts.ts'

/** A character of Extension H, which Noto Sans SC lacks. */
const RARE = '\u{31350}'
const REGULAR = 'resources/fonts/NotoSansSC-Regular.ttf'

const fonts = await loadFonts('resources')
const opened = create(readFileSync(REGULAR))
if ('fonts' in opened) throw new Error('no collection')
/** A machine whose font draws the rare character as the shipped one draws 李: so the two pages must look the same. */
const lent = outlineOf(opened, '李'.codePointAt(0)!)!
const writer = createDocumentWriter(fonts, { fallback: { outlines: async (codePoints) => new Map(codePoints.filter((codePoint) => codePoint === 0x31350).map((codePoint) => [codePoint, lent])) } })
const plain = createDocumentWriter(fonts)
const apart = (one: Uint8Array, other: Uint8Array): number => one.reduce((sum, pixel, index) => sum + Math.abs(pixel - (other[index] ?? 0)), 0)
const named = (name: string) => sampleReport(1, { rows: [{ ...sampleRow(1), name }] })

describe('a character that another font has', () => {
  it('is drawn to the pixel as that font draws it, and is the text that it is', async () => {
    const { bytes, missingGlyphs } = await writer.writeChangeReport(named(`陈${RARE}`))
    expect(missingGlyphs).toEqual([])
    expect(structureReport(bytes)).toContain('No syntax or stream encoding errors found')
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain(`陈${RARE}`)
    expect(text).not.toContain('〓')
    const [borrowed, own] = [picture(bytes, 1, 400), picture((await plain.writeChangeReport(named('陈李'))).bytes, 1, 400)]
    // A path stands exactly where it is, a font's glyph on a quarter of a pixel: so the shades of the edges differ a little, and shapes do not.
    const without = picture((await plain.writeChangeReport(named(`陈${RARE}`))).bytes, 1, 400)
    const another = picture((await plain.writeChangeReport(named('陈王'))).bytes, 1, 400)
    const near = apart(borrowed.pixels, own.pixels)
    expect(near).toBeLessThan(apart(without.pixels, own.pixels) / 2)
    expect(near).toBeLessThan(apart(another.pixels, own.pixels) / 2)
  })

  it('makes a paper that says which drawings it rests on, and the same ones the same bytes', async () => {
    const data = sampleSigned({ person: { name: `陈${RARE}`, idType: '居民身份证', id: { known: 'tail', tail: '0214' } } })
    expect(await writer.borrowedGlyphs(data)).toMatch(/^[0-9a-f]{64}$/)
    expect(await writer.borrowedGlyphs(sampleSigned())).toBeNull()
    expect(Buffer.from((await writer.writeCertificate(data)).bytes).equals((await writer.writeCertificate(data)).bytes)).toBe(true)
  })

  it('is never a private one, whatever a font has in its place', async () => {
    const all = createDocumentWriter(fonts, { fallback: { outlines: async (codePoints) => new Map(codePoints.map((codePoint) => [codePoint, lent])) } })
    expect((await all.writeChangeReport(named('王\ue123'))).missingGlyphs).toEqual(['\ue123'])
  })
})

describe('the rare characters that ship', () => {
  const shipped = createDocumentWriter(fonts, { fallback: shippedGlyphs('resources') })
  /** Of Extensions A, B, F, G and H out of BabelStone Han; of B out of Hanazono. */
  const RARES = ['\u{4db6}', '\u{20bb7}', '\u{2ceb0}', '\u{30000}', '\u{31350}', '\u{2000a}']

  it('are drawn without any font of the machine, each as itself, and are the text that they are', async () => {
    const without = picture((await plain.writeChangeReport(named(`陈${RARES.join('')}`))).bytes, 1, 100)
    const { bytes, missingGlyphs } = await shipped.writeChangeReport(named(`陈${RARES.join('')}`))
    expect(missingGlyphs).toEqual([])
    expect(structureReport(bytes)).toContain('No syntax or stream encoding errors found')
    expect(closed(pageTexts(bytes).join(''))).toContain(`陈${RARES.join('')}`)
    expect(apart(picture(bytes, 1, 100).pixels, without.pixels)).toBeGreaterThan(2_000)
    const drawings = await shippedGlyphs('resources').outlines(RARES.map((rare) => rare.codePointAt(0)!))
    expect(new Set([...drawings.values()].map(({ path }) => path)).size).toBe(RARES.length)
  })

  it('are the first that every paper of the engine asks for', async () => {
    const data = named(`陈${RARES.slice(0, 5).join('')}`)
    expect(await (await papersOf({ resourcesFolder: 'resources' } as EngineContext)).borrowedGlyphs(data)).toBe(await shipped.borrowedGlyphs(data))
  })

  it('are nobody\'s where the file is not there, and what is no ideograph is not looked for', async () => {
    expect((await shippedGlyphs('nowhere').outlines([0x30000])).size).toBe(0)
    expect((await shippedGlyphs('resources').outlines([0x41, 0x1f600, 0xe123])).size).toBe(0)
  })
})

describe('the fonts of the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-fonts-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const li = '李'.codePointAt(0)!

  it('are found by their names in any folder below, also in a collection', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder, name, 'truetype'))
    for (const path of [one, two, three]) mkdirSync(path!, { recursive: true })
    cpSync(REGULAR, join(one!, 'simsunb.ttf'))
    writeFileSync(join(two!, 'simsun.ttc'), asCollection(readFileSync(REGULAR)))
    cpSync(REGULAR, join(three!, 'somebody-elses.ttf'))
    const found = async (name: string): Promise<string | undefined> => (await systemGlyphs([join(folder, name)]).outlines([li, 0x31350])).get(li)?.path
    expect(await found('one')).toBe(lent.path)
    expect(await found('two')).toBe(lent.path)
    expect(await found('three')).toBeUndefined()
    expect(await found('nowhere')).toBeUndefined()
  })

  it('that are damaged, or forbid embedding, are passed over', async () => {
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    writeFileSync(join(bad, 'simsun.ttc'), 'no font at all')
    writeFileSync(join(bad, 'simsunb.ttf'), forbidden(readFileSync(REGULAR)))
    expect((await systemGlyphs([bad]).outlines([li])).size).toBe(0)
    cpSync(REGULAR, join(bad, 'simsunextg.ttf'))
    expect((await systemGlyphs([bad]).outlines([li])).get(li)?.path).toBe(lent.path)
  })
})

/** The offset of a table in a TrueType file. */
function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  throw new Error(`no ${tag}`)
}

function forbidden(font: Buffer): Buffer {
  const copy = Buffer.from(font)
  copy.writeUInt16BE(0x0002, tableAt(copy, 'OS/2') + 8)
  return copy
}

/** The font as the only one of a collection: its tables lie behind a header of 16 bytes. */
function asCollection(font: Buffer): Buffer {
  const header = Buffer.alloc(16)
  header.write('ttcf', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt32BE(1, 8)
  header.writeUInt32BE(16, 12)
  const copy = Buffer.from(font)
  for (let entry = 12; entry < 12 + copy.readUInt16BE(4) * 16; entry += 16) copy.writeUInt32BE(copy.readUInt32BE(entry + 8) + 16, entry + 8)
  return Buffer.concat([header, copy])
}
