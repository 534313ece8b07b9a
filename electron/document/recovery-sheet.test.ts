import { expect, it } from 'vitest'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'

const writer = createDocumentWriter(await loadFonts('resources'))
const sheet = { code: '7KQ2M-ZX4PT-9WB3H-DR8VN-C6YJ5-FGE1A', createdAt: '2026-11-12T03:05:00.000Z', unitName: '湘江练习机械制造有限责任公司' }

it('shows the code in its groups, copied without gaps, and says what it is for', async () => {
  const { bytes, pages } = await writer.writeRecoverySheet(sheet)
  expect(pages).toBe(1)
  const [text = ''] = pageTexts(bytes)
  for (const group of sheet.code.split('-')) expect(text).toContain(group)
  expect(closed(text)).toContain('生成时间2026-11-1211:05')
  expect(closed(text)).toContain('放入保险柜')
})

it('groups a code without hyphens by four', async () => {
  const { bytes } = await writer.writeRecoverySheet({ ...sheet, code: 'ABCDEFGH23' })
  const [text = ''] = pageTexts(bytes)
  for (const group of ['ABCD', 'EFGH', '23']) expect(text.split(/\s+/)).toContain(group)
})

it('says the caller’s words in place of ours', async () => {
  const { bytes } = await writer.writeRecoverySheet({ ...sheet, words: ['只此一句。'] })
  const text = closed(pageTexts(bytes).join(''))
  expect(text).toContain('1.只此一句。')
  expect(text).not.toContain('放入保险柜，')
})
