import { describe, expect, it } from 'vitest'
import { closed, decompressed, metadataOf, pageTexts, picture, placedWords, structureReport } from '../../test/fixtures/papers/pdf-tools.ts'
import { ACCIDENT_FACTS, sampleAccidentReport, samplePerson, sampleRecognition } from '../../test/fixtures/papers/sample-accident.ts'
import { HARD_NAMES } from '../../test/fixtures/papers/sample-papers.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'
import { A4_LANDSCAPE, A4_PORTRAIT, type PageFormat } from './page-format.ts'

const fonts = await loadFonts('resources')
const writer = createDocumentWriter(fonts)
const papers = {
  report: () => writer.writeAccidentReport(sampleAccidentReport(8)),
  'report, practice': () => writer.writeAccidentReport(sampleAccidentReport(8, { practice: true, state: { text: '草稿', at: null }, receiptNumber: '' })),
  recognition: () => writer.writeRecognition(sampleRecognition(3)),
  'recognition, practice': () => writer.writeRecognition(sampleRecognition(1, { practice: true })),
}
const textOf = (bytes: Uint8Array): string => closed(pageTexts(bytes).join(''))

/** Words outside the margins, and pairs that lie over each other. */
function misplaced(bytes: Uint8Array, { margin, width, height }: PageFormat): string[] {
  const words = placedWords(bytes)
  const outside = words.filter((word) => word.left < margin.left - 0.5 || word.right > width - margin.right + 0.5 || word.bottom > height - margin.bottom + 3)
  const over = words.filter((word, index) =>
    words.slice(index + 1).some((other) => other.page === word.page && Math.min(word.right, other.right) - Math.max(word.left, other.left) > 0.5 && Math.abs((word.top + word.bottom) / 2 - (other.top + other.bottom) / 2) < 5),
  )
  return [...outside, ...over].map(({ text }) => text)
}

describe.each(Object.entries(papers))('%s', (_name, write) => {
  it('is sound by another program, and the same input gives the same bytes', async () => {
    const [first, again] = [await write(), await write()]
    expect(structureReport(first.bytes)).toContain('No syntax or stream encoding errors found')
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
    expect(pageTexts(first.bytes)).toHaveLength(first.pages)
    expect(first.missingGlyphs).toEqual([])
  })
  it('says what it is in its metadata, in Chinese, without a name in it', async () => {
    const { bytes } = await write()
    const said = metadataOf(bytes)
    expect(said.get('Title')).toMatch(/工伤事故快报|工伤认定申请表/)
    expect(decompressed(bytes)).toContain('/Lang (zh-CN)')
    for (const name of HARD_NAMES) expect([...said.values()].join()).not.toContain(name)
  })
})

describe('工伤事故快报（备案表）', () => {
  it('has the accident in the order of the form, and everybody who was injured', async () => {
    const { bytes } = await writer.writeAccidentReport(sampleAccidentReport(5))
    const text = textOf(bytes)
    expect(text).toContain('湖南省长沙市工伤事故快报（备案表）')
    for (const words of ['事故发生时间2026-11-1108:40', '伤亡人数5人，其中死亡1人', '是否工作时间是', '工伤情形第十四条第一项', '事故类别机械伤害', '报告时间及方式2026-11-1110:00，电话', '现场证人龚䶮（13900001234）、欧阳娜娜', '受理编号：LX2026111200000017']) expect(text).toContain(words)
    expect(text.indexOf('事故发生时间')).toBeLessThan(text.indexOf('事故经过'))
    for (let index = 0; index < 5; index += 1) {
      const { name, idNumber } = samplePerson(index)
      expect(text).toContain(closed(name))
      expect(text).toContain(idNumber)
    }
    for (const place of ['单位经办人：', '法定代表人（负责人）：', '单位盖章', '经办机构接收：']) expect(text).toContain(place)
  })
  it.each([['草稿', null], ['已报送', '2026-11-12T02:20:00.000Z'], ['已受理', '2026-11-13T02:20:00.000Z']])('says %s on every page', async (state, at) => {
    const { bytes } = await writer.writeAccidentReport(sampleAccidentReport(30, { state: { text: state, at } }))
    for (const page of pageTexts(bytes)) expect(closed(page)).toContain(`状态：${state}`)
  })
  it('repeats the heading for a hundred people, cuts no row, and leaves no signatures alone', async () => {
    const { bytes, pages } = await writer.writeAccidentReport(sampleAccidentReport(100))
    expect(pages).toBeGreaterThan(5)
    const texts = pageTexts(bytes).map(closed)
    expect(texts.filter((text) => text.includes('序号姓名性别证件号码')).length).toBeGreaterThanOrEqual(pages - 1)
    for (let index = 0; index < 100; index += 1) {
      const on = texts.flatMap((text, page) => (text.includes(samplePerson(index).idNumber) ? [page] : []))
      expect(on).toHaveLength(1)
      expect(texts[on[0] ?? 0]).toContain(`终${index}`)
    }
    const last = texts.at(-1) ?? ''
    expect(last).toContain('单位经办人：')
    expect(last).toContain(samplePerson(99).idNumber)
    for (const [index, text] of texts.entries()) expect(text).toContain(`第${index + 1}页共${pages}页`)
  }, 30_000)
  it('stays within the margins, and no word lies over another', async () => {
    expect(misplaced((await writer.writeAccidentReport(sampleAccidentReport(12))).bytes, A4_LANDSCAPE)).toEqual([])
  })
  it('keeps a course that is higher than a page', async () => {
    const course = Array.from({ length: 900 }, (_part, index) => `项${index}。`).join('')
    const { bytes, pages } = await writer.writeAccidentReport(sampleAccidentReport(1, { accident: { ...ACCIDENT_FACTS, course } }))
    expect(pages).toBeGreaterThan(1)
    const text = textOf(bytes)
    for (let index = 0; index < 900; index += 1) expect(text).toContain(`${index}。`)
    expect(misplaced(bytes, A4_LANDSCAPE)).toEqual([])
  })
  it('says so where nobody is in it yet', async () => expect(textOf((await writer.writeAccidentReport(sampleAccidentReport(0))).bytes)).toContain('还没有填写受伤人员。'))
  it('marks every page of practice mode, and no other', async () => {
    for (const page of pageTexts((await writer.writeAccidentReport(sampleAccidentReport(40, { practice: true }))).bytes)) expect(closed(page)).toContain('练习本页由练习模式生成')
    expect(textOf((await writer.writeAccidentReport(sampleAccidentReport(4))).bytes)).not.toContain('练习模式')
  })
  it('tells how far it is, and stops when asked to', async () => {
    const stop = new AbortController()
    await expect(writer.writeAccidentReport(sampleAccidentReport(2_000), { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow()
  })
})

describe('工伤认定申请表', () => {
  it('is one form a person, each with a cover and numbered by itself', async () => {
    const { bytes, pages } = await writer.writeRecognition(sampleRecognition(3))
    expect(pages).toBe(6)
    const texts = pageTexts(bytes).map(closed)
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`第${(index % 2) + 1}页共2页`)
      expect(text).toContain(closed(samplePerson(Math.floor(index / 2)).name))
    }
    expect(texts[0]).toContain('申请人与受伤害职工关系用人单位')
    expect(texts[0]).toContain('填表日期2026年11月13日')
  })
  it('is filled in from the report, and leaves blank what only a person knows', async () => {
    const text = textOf((await writer.writeRecognition(sampleRecognition(1))).bytes)
    for (const words of ['职工姓名李思𬱖', '出生日期1990-01-01', '参加工作时间2012-07-01', '职业、工种或工作岗位数控车工', '受伤害部位左掌（主要）、左指、面颌部', '事发时所做工作：更换5号车床刀具', '工伤情形：第十四条第一项', '按工伤快报LX2026111200000017填写']) expect(text).toContain(words)
    for (const place of ['家庭地址', '申请人签字：', '用人单位意见', '社会保险行政部门审查资料和受理意见', '负责人签字：', '（公章）']) expect(text).toContain(place)
    expect(text).not.toContain('职业病名称始')
  })
  it('of an occupational disease names the disease and the time of its diagnosis', async () => {
    const text = textOf((await writer.writeRecognition(sampleRecognition(1, { disease: true }))).bytes)
    expect(text).toContain('诊断时间2026-11-1108:40')
    expect(text).toContain('职业病名称始0')
    expect(text).toContain('接触职业病危害岗位数控车工')
  })
  it('stays within the margins, and no word lies over another', async () => {
    expect(misplaced((await writer.writeRecognition(sampleRecognition(8))).bytes, A4_PORTRAIT)).toEqual([])
  })
})

describe('the picture', () => {
  it('is, to the pixel, that of documents with the whole fonts in them', async () => {
    const whole = createDocumentWriter(fonts, { subset: false })
    const report = sampleAccidentReport(HARD_NAMES.length)
    expect(Buffer.compare(picture((await writer.writeAccidentReport(report)).bytes).pixels, picture((await whole.writeAccidentReport(report)).bytes).pixels)).toBe(0)
    const form = sampleRecognition(1)
    expect(Buffer.compare(picture((await writer.writeRecognition(form)).bytes, 2).pixels, picture((await whole.writeRecognition(form)).bytes, 2).pixels)).toBe(0)
  }, 60_000)
  it('has ink where a rare character stands', async () => {
    const ink = async (name: string): Promise<number> => {
      const { bytes } = await writer.writeRecognition(sampleRecognition(1, { people: [{ ...samplePerson(0), name }] }))
      return picture(bytes, 2, 150).pixels.reduce((sum, pixel) => sum + (255 - pixel), 0)
    }
    const plain = await ink('李')
    for (const rare of ['𬱖', '䶮']) expect(await ink(`李${rare}`)).toBeGreaterThan(plain + 500)
  })
})
