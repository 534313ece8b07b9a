import { expect, it } from 'vitest'
import { closed, pageTexts, structureReport } from '../../test/fixtures/papers/pdf-tools.ts'
import { HARD_NAMES, sampleUnitCertificate } from '../../test/fixtures/papers/sample-papers.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'

const writer = createDocumentWriter(await loadFonts('resources'))

it('names the unit, each insurance and everybody, two in a row, with headings on every page', async () => {
  const { bytes, pages, missingGlyphs } = await writer.writeUnitCertificate(sampleUnitCertificate(201))
  expect(missingGlyphs).toEqual([])
  expect(pages).toBeGreaterThan(3)
  expect(structureReport(bytes)).toContain('No syntax or stream encoding errors found')
  const texts = pageTexts(bytes).map(closed)
  expect(texts[0]).toContain('单位参保证明证明编号：DW-2026-4301-0000009')
  expect(texts[0]).toContain('工伤保险参保缴费长沙市社会保险经办服务中心2012004-07至2026-10')
  expect(texts[0]).toContain('参保人员名单（共201人，其中正常参保200人）')
  expect(texts[0]).toContain('1P00000000李思𬱖1000正常参保2P00000001王㛃1001暂停参保')
  const all = texts.join('')
  for (const name of HARD_NAMES) expect(all).toContain(closed(name))
  expect(all).toContain('201P00000200')
  for (const [index, text] of texts.entries()) {
    expect(text).toContain(`第${index + 1}页共${pages}页`)
    // The end may stand on a page without rows.
    if (index < pages - 1) expect(text).toContain('序号个人编号姓名末四位状态序号个人编号姓名末四位状态')
  }
  expect(all).toContain('验证码7KQ2-MZX4-PT9W-B3HD-R')
})

it('says 练习 on every page of practice', async () => {
  const { bytes } = await writer.writeUnitCertificate(sampleUnitCertificate(90, { practice: true }))
  for (const page of pageTexts(bytes)) expect(closed(page)).toContain('练习本页由练习模式生成')
})
