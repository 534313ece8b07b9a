import type { CertificateData, CertificateFact, IssuedPaper } from './certificate-data.ts'
import { idText } from './certificate-words.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { Field } from './field-grid.ts'
import type { Flow } from './flow.ts'
import { dateTextOf, longDateText } from './instant-text.ts'
import { setNumberedSentences } from './numbered-sentences.ts'
import { A4_PORTRAIT, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { drawSignatureBoxes, signatureBoxesHeight } from './signature-boxes.ts'
import type { Column } from './table-column.ts'
import { setVerificationBlock, type VerificationBlock } from './verification-block.ts'
import { lineHeight, type TextStyle } from './text-style.ts'

const width = contentWidth(A4_PORTRAIT)
const NOTE: TextStyle = { size: 9.5, weight: 'regular' }
const ISSUER: TextStyle = { size: 12, weight: 'regular' }

/** Unit and person as rows of a field grid. */
export const identityFields = (data: CertificateData): Field[][] => [
  [{ label: '单位名称', value: data.unit.name }],
  [
    { label: '统一社会信用代码', value: data.unit.creditCode },
    { label: '单位编号', value: data.unit.number },
  ],
  [{ label: '职工姓名', value: data.person.name }],
  [
    { label: '证件类型', value: data.person.idType },
    { label: '证件号码', value: idText(data.person) },
  ],
]

/** 险种 · 参保状态 · 参保起止 · 缴费状态. */
export const FACT_COLUMNS: readonly Column<CertificateFact>[] = [
  { heading: '险种', width: width * 0.24, text: (fact) => fact.insurance },
  { heading: '参保状态', width: width * 0.17, align: 'center', text: (fact) => fact.status },
  { heading: '参保起止', width: width * 0.34, align: 'center', text: (fact) => `${fact.from} 至 ${fact.to ?? '今'}` },
  { heading: '缴费状态', width: width * 0.25, align: 'center', text: (fact) => fact.payment },
]

/** A block of the end of the page, measured. */
export interface EndBlock {
  readonly height: number
  draw(flow: Flow): void
}

/** 说明 with its numbered sentences, hanging behind their numbers. */
export function notesBlock(fonts: DocumentFonts, sentences: readonly string[]): EndBlock {
  const heading = setParagraph(fonts, '说明', width, { size: 10, weight: 'bold' })
  const set = setNumberedSentences(fonts, sentences, width, { text: NOTE, indent: 18, gap: 2 })
  return {
    height: heading.height + 4 + set.height,
    draw(flow) {
      flow.canvas.tagged('H2', () => drawParagraph(flow.canvas, fonts, heading, flow.left, flow.take(heading.height + 4)))
      set.draw(flow)
    },
  }
}

/** Who issued it and when, to the right, as letters end; then what it takes to check it. */
export function issuedBlock(fonts: DocumentFonts, data: IssuedPaper): EndBlock {
  const column = width * 0.62
  const office = setParagraph(fonts, `出具机构：${data.office}`, column, ISSUER)
  const dates = [`出具日期：${longDateText(dateTextOf(data.issuedAt))}`, `有效期至：${longDateText(data.validUntil)}`].map((text) =>
    setParagraph(fonts, text, column, ISSUER),
  )
  const issuer = [office, ...dates]
  const block: VerificationBlock = setVerificationBlock(fonts, data.verification, width)
  const spacing = lineHeight(ISSUER) * 0.25
  const issuerHeight = issuer.reduce((sum, paragraph) => sum + paragraph.height + spacing, 0)
  return {
    height: issuerHeight + 18 + block.height,
    draw(flow) {
      for (const paragraph of issuer) {
        const top = flow.take(paragraph.height + spacing)
        drawParagraph(flow.canvas, fonts, paragraph, flow.left + width - column, top, 'right')
      }
      flow.take(18)
      block.draw(flow.canvas, flow.left, flow.take(block.height))
    },
  }
}

/** Places for the unit's own signature and stamp. */
export function retainedBlock(fonts: DocumentFonts): EndBlock {
  return {
    height: signatureBoxesHeight,
    draw(flow) {
      drawSignatureBoxes(flow.canvas, fonts, flow.left, flow.take(signatureBoxesHeight), width, [
        { label: '单位经办人', kind: 'signature' },
        { label: '单位盖章', kind: 'stamp' },
      ])
    },
  }
}
