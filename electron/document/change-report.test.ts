import { describe, expect, it } from 'vitest'
import { closed, pageTexts, placedWords } from '../../test/fixtures/papers/pdf-tools.ts'
import { sampleReport, sampleRow } from '../../test/fixtures/papers/sample-papers.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'
import { A4_LANDSCAPE } from './page-format.ts'

const writer = createDocumentWriter(await loadFonts('resources'))
const HEADINGS = '序号姓名性别证件类型证件号码变更类型变更原因变更日期险种缴费工资参保身份联系电话备注'

describe('人员异动申报表', () => {
  it('has the fields of the form, each row as given, money with separators', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(2))
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain('湖南省长沙市社会保险人员异动申报表（增员）')
    for (const words of ['单位名称湘江练习机械制造有限责任公司长沙分公司', '统一社会信用代码91430100MA4L16XX0A', '单位编号4301000012345678', '申报月度2026-11']) expect(text).toContain(words)
    // 16:30 UTC is the next day in China.
    expect(text).toContain('制表日期2026-11-13')
    expect(text).toContain('2王㛃女居民身份证430102199001000001续保在职人员续保2026-11-01企业职工基本养老、失业、工伤5,200.01企业职工13800001234')
    for (const place of ['单位经办人：', '负责人：', '单位盖章', '经办机构审核：']) expect(text).toContain(place)
  })

  it('adds up people and wages in all, per operation and per insurance', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(4))
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain('合计共4人，月缴费工资合计20,800.06元')
    expect(text).toContain('按变更类型新参保2人，10,400.03元；续保1人，5,200.01元；统筹范围内转入1人，5,200.02元')
    expect(text).toContain('按险种工伤4人，20,800.06元；企业职工基本养老3人，15,600.06元；失业3人，15,600.06元')
  })

  it('speaks of no wages where none apply', async () => {
    const rows = [{ ...sampleRow(1), wageFen: null, changeType: '停保' }]
    const { bytes } = await writer.writeChangeReport(sampleReport(0, { kind: 'remove', rows }))
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain('（减员）')
    expect(text).toContain('合计共1人按变更类型停保1人按险种')
  })

  it('repeats headings, state, time, rule pack and 第 x 页 共 y 页 on every page', async () => {
    const { bytes, pages } = await writer.writeChangeReport(sampleReport(60))
    expect(pages).toBeGreaterThan(3)
    for (const [index, page] of pageTexts(bytes).entries()) {
      const text = closed(page)
      expect(text).toContain(HEADINGS)
      expect(text).toContain('状态：已报送（2026-11-1210:20）')
      expect(text).toContain('规则包：hunan-2026.09')
      expect(text).toContain(`第${index + 1}页共${pages}页`)
    }
  })

  it('cuts no row in two, shows every row once and in order, and leaves no orphan at the end', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(137))
    const pages = pageTexts(bytes).map(closed)
    const seen: number[] = []
    for (let index = 0; index < 137; index += 1) {
      const on = pages.flatMap((text, page) => (text.includes(`${sampleRow(index).idNumber}`) ? [page] : []))
      expect(on).toHaveLength(1)
      seen.push(on[0] ?? -1)
      const page = pages[on[0] ?? -1] ?? ''
      expect(page).toContain(closed(sampleRow(index).name))
      if (sampleRow(index).remark !== '') expect(page).toContain(closed(sampleRow(index).remark))
    }
    expect(seen).toEqual([...seen].sort((one, other) => one - other))
    expect(seen.filter((page) => page === pages.length - 1).length).toBeGreaterThanOrEqual(3)
  })

  it('stays within the margins, and no word lies over another', async () => {
    const { bytes } = await writer.writeChangeReport(sampleReport(60, { copies: 1 }))
    const words = placedWords(bytes)
    const { margin, width, height } = A4_LANDSCAPE
    for (const word of words) {
      expect(word.left, word.text).toBeGreaterThanOrEqual(margin.left - 0.5)
      expect(word.right, word.text).toBeLessThanOrEqual(width - margin.right + 0.5)
      expect(word.bottom, word.text).toBeLessThanOrEqual(height - margin.bottom + 3)
    }
    const overlaps = words.filter((word, index) =>
      words.slice(index + 1).some(
        (other) =>
          other.page === word.page &&
          Math.min(word.right, other.right) - Math.max(word.left, other.left) > 0.5 &&
          // Word boxes are as high as the font's ascent and descent, which is more than the line; half of it is ink.
          Math.abs((word.top + word.bottom) / 2 - (other.top + other.bottom) / 2) < 5,
      ),
    )
    expect(overlaps.map((word) => word.text)).toEqual([])
  })

  it('says who keeps each of three copies, numbers each by itself, and stores their rows once', async () => {
    const one = await writer.writeChangeReport(sampleReport(40))
    const three = await writer.writeChangeReport(sampleReport(40, { copies: 3 }))
    expect(three.pages).toBe(3 * one.pages)
    const pages = pageTexts(three.bytes).map(closed)
    for (const [copy, label] of ['第一联社保经办机构留存', '第二联税务留存', '第三联单位留存'].entries()) {
      for (let page = 0; page < one.pages; page += 1) {
        expect(pages[copy * one.pages + page]).toContain(label)
        expect(pages[copy * one.pages + page]).toContain(`第${page + 1}页共${one.pages}页`)
      }
    }
    expect(three.bytes.length).toBeLessThan(1.3 * one.bytes.length)
  })

  it('marks every page of practice mode, and no other', async () => {
    const practice = await writer.writeChangeReport(sampleReport(40, { practice: true }))
    for (const page of pageTexts(practice.bytes)) expect(closed(page)).toContain('练习本页由练习模式生成，数据均为虚构，不具任何效力')
    const real = await writer.writeChangeReport(sampleReport(40))
    expect(pageTexts(real.bytes).join('')).not.toContain('练习模式')
  })

  it('says so where there is nobody', async () => {
    const { bytes, pages } = await writer.writeChangeReport(sampleReport(0, { state: { text: '草稿', at: null } }))
    expect(pages).toBe(1)
    expect(closed(pageTexts(bytes).join(''))).toContain('本月没有符合条件的异动人员。')
  })

  it('keeps a remark that is higher than a page, over several pages', async () => {
    const remark = Array.from({ length: 900 }, (_part, index) => `项${index}。`).join('')
    const { bytes, pages } = await writer.writeChangeReport(sampleReport(0, { rows: [{ ...sampleRow(1), remark }] }))
    expect(pages).toBeGreaterThan(1)
    const text = closed(pageTexts(bytes).join(''))
    for (let index = 0; index < 900; index += 1) expect(text).toContain(`${index}。`)
  })

  it('tells how far it is, and stops when asked to', async () => {
    const told: number[] = []
    const stop = new AbortController()
    const writing = writer.writeChangeReport(sampleReport(2_000), {
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done)
        if (told.length === 3) stop.abort()
      },
    })
    await expect(writing).rejects.toThrow()
    expect(told).toHaveLength(3)
    expect(told).toEqual([...told].sort((one, other) => one - other))
  })

  it('refuses a wage that is not an integer of fen: a bug of the caller', async () => {
    await expect(writer.writeChangeReport(sampleReport(0, { rows: [{ ...sampleRow(1), wageFen: 5200.5 }] }))).rejects.toThrow()
  })
})
