import type { NumberedPage } from './assemble-document.ts'
import { RETAINED_COPY_NOTICE, type CertificateData } from './certificate-data.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { instantText } from './instant-text.ts'
import { drawMissingNote } from './missing-glyphs.ts'
import { drawPageFoot } from './page-foot.ts'
import { A4_PORTRAIT, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { readOnce } from './read-once.ts'
import { drawPracticeBanner, practiceBannerHeight } from './practice-banner.ts'

const NOTICE_HEIGHT = 30

/** Where the body begins on every page: below the banner and below the notice of an unsigned one. */
export const certificateTop = (data: CertificateData): number =>
  A4_PORTRAIT.margin.top + (data.practice ? practiceBannerHeight : 0) + (data.signature === 'valid' ? 0 : NOTICE_HEIGHT + 12)

/** Draws banner, notice and foot of one page. */
export function drawCertificateFrame(page: NumberedPage, fonts: DocumentFonts, data: CertificateData): void {
  const { left, top } = A4_PORTRAIT.margin
  const width = contentWidth(A4_PORTRAIT)
  if (data.practice) drawPracticeBanner(page, fonts, A4_PORTRAIT)
  if (data.signature !== 'valid') {
    const y = top + (data.practice ? practiceBannerHeight : 0)
    const notice = setParagraph(fonts, RETAINED_COPY_NOTICE, width, { size: 14, weight: 'bold' })
    page.front.frame({ x: left, y, width, height: NOTICE_HEIGHT }, { width: 1.4 })
    readOnce(page, 'P', () => drawParagraph(page.front, fonts, notice, left, y + (NOTICE_HEIGHT - notice.height) / 2, 'center'))
  }
  drawMissingNote(page, fonts, A4_PORTRAIT)
  drawPageFoot(page, fonts, A4_PORTRAIT, [
    ...(data.signature === 'valid' ? [`证明编号：${data.number}`, `出具时间：${instantText(data.issuedAt)}`] : ['单位留存件', `打印时间：${instantText(data.createdAt)}`]),
    `规则包：${data.rulePack}`,
  ])
}
