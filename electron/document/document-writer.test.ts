import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closed, decompressed, metadataOf, pageTexts, picture, structureReport } from '../../test/fixtures/papers/pdf-tools.ts'
import { HARD_NAMES, sampleReport, sampleRow, sampleSigned, sampleUnitCertificate, sampleUnsigned } from '../../test/fixtures/papers/sample-papers.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'

const fonts = await loadFonts('resources')
const writer = createDocumentWriter(fonts)
const recovery = { code: '7KQ2M-ZX4PT-9WB3H-DR8VN-C6YJ5-FGE1A', createdAt: '2026-11-12T03:05:00.000Z', unitName: '湘江练习机械制造有限责任公司' }

/** Every paper of the client. */
const papers = {
  report: () => writer.writeChangeReport(sampleReport(12)),
  'report in three copies, practice': () => writer.writeChangeReport(sampleReport(12, { copies: 3, practice: true })),
  'signed certificate': () => writer.writeCertificate(sampleSigned()),
  'unsigned certificate': () => writer.writeCertificate(sampleUnsigned()),
  'certificates of three people': () => writer.writeCertificates([sampleSigned(), sampleSigned({ number: 'GS-2' }), sampleSigned({ number: 'GS-3' })]),
  'unit certificate with its list': () => writer.writeUnitCertificate(sampleUnitCertificate(75)),
  'recovery sheet': () => writer.writeRecoverySheet(recovery),
}

describe.each(Object.entries(papers))('%s', (_name, write) => {
  it('is sound by another program, and the same input gives the same bytes', async () => {
    const first = await write()
    const again = await write()
    expect(structureReport(first.bytes)).toContain('No syntax or stream encoding errors found')
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
    expect(pageTexts(first.bytes)).toHaveLength(first.pages)
    expect(first.missingGlyphs).toEqual([])
  })

  it('says in its metadata what it is, in Chinese, and when', async () => {
    const { bytes } = await write()
    const said = metadataOf(bytes)
    expect(said.get('Title')).toMatch(/申报表|证明|恢复码/)
    expect(said.get('Author')).toContain('湘江练习机械制造有限责任公司')
    expect(said.get('CreationDate')).toMatch(/^2026-11-1[12]T/)
    expect(decompressed(bytes)).toContain('/Lang (zh-CN)')
  })
})

describe('the text layer', () => {
  it('gives every name back as it was typed, character by character', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(HARD_NAMES.length))
    const text = closed(pageTexts(bytes).join(''))
    for (const [index, name] of HARD_NAMES.entries()) expect(text).toContain(closed(`${index + 1}${name}${sampleRow(index).gender}`))
  })

  it('tells apart characters that the font draws with one glyph', async () => {
    const name = '甲·乙•丙‧丁・戊'
    const { bytes } = await writer.writeChangeReport(sampleReport(1, { rows: [{ ...sampleRow(1), name, remark: '一—⼀⺀' }] }))
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain(name)
    expect(text).toContain('一—⼀⺀')
  })

  it('gives back all 8,105 standard characters, 196 of them beyond the BMP', async () => {
    const levels = JSON.parse(readFileSync('test/fixtures/common-standard-characters.json', 'utf8')) as { name: string }[]
    const characters = [...levels.map((level) => level.name).join('')]
    const rows = Array.from({ length: Math.ceil(characters.length / 45) }, (_row, index) => ({
      ...sampleRow(1),
      name: characters.slice(index * 45, index * 45 + 45).join(''),
    }))
    const { bytes, missingGlyphs } = await writer.writeChangeReport(sampleReport(0, { rows }))
    expect(missingGlyphs).toEqual([])
    const text = closed(pageTexts(bytes).join(''))
    expect(rows.filter((row) => !text.includes(row.name))).toEqual([])
  })
})

describe('the picture', () => {
  it('is, to the pixel, that of a document with the whole fonts in it', async () => {
    const whole = createDocumentWriter(fonts, { subset: false })
    const data = sampleReport(HARD_NAMES.length)
    const subset = picture((await writer.writeChangeReport(data)).bytes)
    const full = picture((await whole.writeChangeReport(data)).bytes)
    expect(subset.width).toBe(full.width)
    expect(Buffer.compare(subset.pixels, full.pixels)).toBe(0)
    const certificate = picture((await writer.writeCertificate(sampleSigned())).bytes)
    expect(Buffer.compare(certificate.pixels, picture((await whole.writeCertificate(sampleSigned())).bytes).pixels)).toBe(0)
  }, 60_000)

  it('has ink where a rare character stands: one character more or less is seen', async () => {
    const ink = async (name: string): Promise<number> => {
      const { bytes } = await writer.writeChangeReport(sampleReport(1, { rows: [{ ...sampleRow(1), name }] }))
      return picture(bytes, 1, 200).pixels.reduce((sum, pixel) => sum + (255 - pixel), 0)
    }
    const plain = await ink('李')
    for (const rare of ['𬱖', '㛃', '䶮', '𡎚', '·', '〇']) expect(await ink(`李${rare}`)).toBeGreaterThan(plain + 500)
  })
})

describe('characters that the fonts lack', () => {
  const rows = [{ ...sampleRow(1), name: '陈\u{31350}' }, { ...sampleRow(2), name: '王\ue123' }, sampleRow(3)]

  it('are told before writing, each once', async () => {
    expect(await writer.missingGlyphs(['陈\u{31350}', '王\ue123\u{31350}', '李四\n第二行'])).toEqual(['\ue123', '\u{31350}'])
  })

  it('are reported, listed in the foot with their code points, drawn, and still copied as themselves', async () => {
    const { bytes, missingGlyphs } = await writer.writeChangeReport(sampleReport(0, { rows }))
    expect(missingGlyphs).toEqual(['\ue123', '\u{31350}'])
    const [text = ''] = pageTexts(bytes)
    expect(closed(text)).toContain('本页有2个字不在字库中，以带框的〓代替：U+E123、U+31350。')
    expect(text).toContain('陈\u{31350}')
  })

  it('leave a visible mark in their place', async () => {
    const ink = async (name: string): Promise<number> => {
      const { bytes } = await writer.writeChangeReport(sampleReport(1, { rows: [{ ...sampleRow(1), name }, { ...sampleRow(2), name: '\u{31350}' }] }))
      return picture(bytes, 1, 200).pixels.reduce((sum, pixel) => sum + (255 - pixel), 0)
    }
    expect(await ink('陈\u{31350}')).toBeGreaterThan((await ink('陈')) + 10_000)
  })

  it('are not mentioned where there are none', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(3))
    expect(pageTexts(bytes).join('')).not.toContain('〓')
  })
})
