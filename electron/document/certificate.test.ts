import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { closed, decompressed, pageTexts, picture } from '../../test/fixtures/papers/pdf-tools.ts'
import { sampleSigned, sampleUnsigned } from '../../test/fixtures/papers/sample-papers.ts'
import { RETAINED_COPY_NOTICE } from './certificate-data.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'
import { qrMatrix } from './qr-code.ts'

const writer = createDocumentWriter(await loadFonts('resources'))

/** What a telephone's camera reads off the printed page; null where it finds no QR code. */
function scanned(pdf: Uint8Array, dotsPerInch: number): string | null {
  const { width, height, pixels } = picture(pdf, 1, dotsPerInch)
  const colours = new Uint8ClampedArray(4 * width * height)
  for (const [index, grey] of pixels.entries()) colours.set([grey, grey, grey, 255], 4 * index)
  return jsQR(colours, width, height)?.data ?? null
}

describe('工伤保险单位证明 that the bureau signed', () => {
  it('says what the bureau said, and that it is the bureau that says it', async () => {
    const { bytes, pages } = await writer.writeCertificate(sampleSigned())
    expect(pages).toBe(1)
    const text = closed(pageTexts(bytes).join(''))
    for (const words of [
      '工伤保险单位证明证明编号：GS-2026-4301-0000123',
      '兹证明：阿卜杜热合曼·阿卜力米提（居民身份证**************0214）系湘江练习机械制造有限责任公司长沙分公司职工',
      '工伤保险正常参保2021-03-01至今参保缴费，已缴至2026-10',
      '2018-07-01至2021-02-28终止缴费',
      // 17:58 UTC is the next day in China.
      '本证明由长沙市工伤保险服务中心于2026-11-12出具，电子签名已在本机核对无误（签名密钥ed25519-2026-01）。',
      '出具日期：2026年11月12日有效期至：2027年2月12日',
      '验证码7KQ2-MZX4-PT9W-B3HD-R',
      'https://bureau.example/v1/certificates/7KQ2MZX4PT9WB3HDR',
      '规则包：hunan-2026.09',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('单位留存件')
  })

  it.each([100, 150, 300])('carries the address in a QR code that reads at %i dots per inch', async (dotsPerInch) => {
    const signed = sampleSigned()
    const { bytes } = await writer.writeCertificate(signed)
    expect(scanned(bytes, dotsPerInch)).toBe(signed.verification.url)
  })

  it('carries it under the 练习 of practice mode too, and marks the page', async () => {
    const signed = sampleSigned({ practice: true })
    const { bytes } = await writer.writeCertificate(signed)
    expect(scanned(bytes, 150)).toBe(signed.verification.url)
    expect(closed(pageTexts(bytes).join(''))).toContain('练习本页由练习模式生成')
  })

  it('keeps the groups of a code that has its own', async () => {
    const { bytes } = await writer.writeCertificate(sampleSigned({ verification: { code: '12345-67890-X', url: 'https://bureau.example/c' } }))
    expect(pageTexts(bytes).join('')).toContain('12345-67890-X')
  })

  it('draws no picture: there is no seal to imitate', async () => {
    const { bytes } = await writer.writeCertificate(sampleSigned())
    expect(decompressed(bytes)).not.toContain('/Subtype /Image')
  })
})

describe('工伤保险单位证明 that the bureau did not sign', () => {
  const cases = [
    ['absent', '本机没有经办机构签发的证明'],
    ['changed', '与经办机构的电子签名不符'],
    ['unknown-key', '不是本机登记的经办机构密钥'],
  ] as const

  it.each(cases)('%s: says that it is the unit’s own, why, and has no code, no QR code and no issuer', async (signature, why) => {
    const { bytes } = await writer.writeCertificate(sampleUnsigned({ signature }))
    const text = closed(pageTexts(bytes).join(''))
    expect(text).toContain(RETAINED_COPY_NOTICE)
    expect(text).toContain('工伤保险单位证明（单位留存件）')
    expect(text).toContain(why)
    expect(text).toContain('430102199001010214')
    for (const word of ['兹证明', '验证码', '验证地址', '出具机构', '证明编号', '有效期', 'http']) expect(text).not.toContain(word)
    expect(scanned(bytes, 150)).toBeNull()
  })

  it('takes nothing of a signed one, even where a caller hands it over against the types', async () => {
    const forged = { ...sampleSigned(), signature: 'changed' as const, rosterAsOf: null, createdAt: '2026-11-12T03:05:00.000Z' }
    const { bytes } = await writer.writeCertificate(forged)
    const text = closed(pageTexts(bytes).join(''))
    for (const word of ['7KQ2', 'bureau.example', '长沙市工伤保险服务中心', 'GS-2026', 'ed25519']) expect(text).not.toContain(word)
    expect(scanned(bytes, 150)).toBeNull()
  })

  it('bears the notice on every page', async () => {
    const fact = sampleUnsigned().facts[0]
    if (!fact) throw new Error('the sample has facts')
    const { bytes, pages } = await writer.writeCertificate(sampleUnsigned({ facts: Array.from({ length: 40 }, () => fact), practice: true }))
    expect(pages).toBeGreaterThan(1)
    for (const page of pageTexts(bytes)) {
      expect(closed(page)).toContain(RETAINED_COPY_NOTICE)
      expect(closed(page)).toContain('练习模式')
    }
  })
})

describe('qrMatrix', () => {
  it('takes UTF-8 and refuses what no symbol can hold', () => {
    expect(qrMatrix('https://bureau.example/验证').length).toBeGreaterThanOrEqual(25)
    expect(() => qrMatrix('x'.repeat(3_000))).toThrow()
  })
})
