import { assembleDocument, type NumberedPage } from './assemble-document.ts'
import type { EmbeddedFonts } from './canvas.ts'
import { issuedBlock, notesBlock } from './certificate-blocks.ts'
import { signedNotes } from './certificate-words.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import type { DocumentAttachment } from './embed-attachment.ts'
import { setFieldGrid } from './field-grid.ts'
import { createFlow } from './flow.ts'
import { drawHeading, drawSubheading } from './heading.ts'
import { dateTextOf, instantText } from './instant-text.ts'
import { drawMissingNote, findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { drawPageFoot, pageFootHeight } from './page-foot.ts'
import { A4_PORTRAIT, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { drawPracticeBanner, practiceBannerHeight } from './practice-banner.ts'
import type { Column, TableStyle } from './table-column.ts'
import { flowTable } from './table.ts'
import { UNIT_CERTIFICATE_TITLE, type UnitCertificateData, type UnitCertificateInsurance, type UnitCertificatePerson } from './unit-certificate-data.ts'
import { paceOf, type WriteOptions } from './write-options.ts'

const width = contentWidth(A4_PORTRAIT)
const STYLE: TableStyle = { size: 9.5, headingSize: 9.5, padding: { x: 5, y: 4.5 } }
const LIST_STYLE: TableStyle = { size: 8.5, headingSize: 8.5, padding: { x: 3.5, y: 3 } }

const INSURANCE_COLUMNS: readonly Column<UnitCertificateInsurance>[] = [
  { heading: '险种类型', width: width * 0.245, text: (line) => line.insurance },
  { heading: '缴费状态', width: width * 0.12, align: 'center', text: (line) => line.status },
  { heading: '现参保地经办机构', width: width * 0.26, text: (line) => line.office },
  { heading: '当前参保人数', width: width * 0.155, align: 'right', text: (line) => String(line.headcount) },
  { heading: '缴费起止时间', width: width * 0.22, align: 'center', text: (line) => line.period },
]

type Pair = readonly [UnitCertificatePerson, UnitCertificatePerson | undefined]

/** Two people a row: 序号, 个人编号, 姓名, 证件号码末四位, 参保状态, and the same again. */
const LIST_COLUMNS: readonly Column<Pair>[] = ([0, 1] as const).flatMap((side) => {
  const said = (pick: (person: UnitCertificatePerson) => string) => (pair: Pair): string => (pair[side] ? pick(pair[side]) : '')
  return [
    { heading: '序号', width: width * 0.057, align: 'center', text: (pair, index) => (pair[side] ? String(2 * index + 1 + side) : '') },
    { heading: '个人编号', width: width * 0.15, text: said(({ id }) => id) },
    { heading: '姓名', width: width * 0.131, even: true, text: said(({ name }) => name) },
    { heading: '末四位', width: width * 0.07, align: 'center', text: said(({ idTail }) => idTail) },
    { heading: '状态', width: width * 0.092, align: 'center', text: said(({ status }) => status) },
  ] satisfies Column<Pair>[]
})

/** Lays out and writes 单位参保证明 with its list in two columns, A4 upright. See `DocumentWriter.writeUnitCertificate`. */
export async function unitCertificate(data: UnitCertificateData, fonts: DocumentFonts, embedded: EmbeddedFonts, options: WriteOptions, attachment?: DocumentAttachment): Promise<DocumentResult> {
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const top = A4_PORTRAIT.margin.top + (data.practice ? practiceBannerHeight : 0)
  const flow = createFlow(A4_PORTRAIT, embedded, { firstTop: top, nextTop: top, bottom: A4_PORTRAIT.height - A4_PORTRAIT.margin.bottom - pageFootHeight - noteHeight })

  drawHeading(flow, fonts, UNIT_CERTIFICATE_TITLE, { size: 22, gap: 10 })
  const number = setParagraph(fonts, `证明编号：${data.number}`, width, { size: 10.5, weight: 'regular' })
  drawParagraph(flow.canvas, fonts, number, flow.left, flow.take(number.height + 8), 'right')

  const unit = setFieldGrid(fonts, unitFields(data), width, { size: 10, labelWidth: 96, padding: { x: 6, y: 5 } })
  unit.draw(flow.canvas, flow.left, flow.take(unit.height + 14))

  drawSubheading(flow, fonts, '参保险种')
  await flowTable(flow, fonts, INSURANCE_COLUMNS, data.insurances, { style: STYLE, tailHeight: 0 })
  flow.take(14)

  const notes = notesBlock(fonts, ['名单所列为出具时参加工伤保险的人员；证件号码只列末四位，可与证件原件核对。', ...signedNotes(data)])
  const end = issuedBlock(fonts, data)
  const tailHeight = 12 + notes.height + 14 + end.height
  if (flow.room() < 90) flow.nextPage()
  drawSubheading(flow, fonts, `参保人员名单（共 ${data.headcount.all} 人，其中正常参保 ${data.headcount.active} 人）`)
  await flowTable(flow, fonts, LIST_COLUMNS, pairsOf(data.people), { style: LIST_STYLE, tailHeight, ...paceOf(options) })
  if (flow.room() < tailHeight) flow.nextPage()
  flow.take(12)
  notes.draw(flow)
  flow.take(14)
  end.draw(flow)

  return assembleDocument({
    format: A4_PORTRAIT,
    fonts: embedded,
    metadata: { title: UNIT_CERTIFICATE_TITLE, author: data.unit.name, subject: '单位参加社会保险的证明及人员名单', createdAt: data.issuedAt },
    bodies: flow.pages,
    copies: 1,
    frame: (page) => drawFrame(page, fonts, data),
    attachment,
  })
}

const unitFields = (data: UnitCertificateData) => [
  [{ label: '参保单位名称', value: data.unit.name }],
  [
    { label: '统一信用代码', value: data.unit.creditCode },
    { label: '单位编号', value: data.unit.number },
  ],
  [
    { label: '参保人数', value: `共 ${data.headcount.all} 人，其中正常参保 ${data.headcount.active} 人`, share: 1.35 },
    { label: '出具日期', value: dateTextOf(data.issuedAt) },
  ],
]

function pairsOf(people: readonly UnitCertificatePerson[]): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < people.length; at += 2) {
    const [one, other] = [people[at], people[at + 1]]
    if (one) pairs.push([one, other])
  }
  return pairs
}

function drawFrame(page: NumberedPage, fonts: DocumentFonts, data: UnitCertificateData): void {
  if (data.practice) drawPracticeBanner(page, fonts, A4_PORTRAIT)
  drawMissingNote(page, fonts, A4_PORTRAIT)
  drawPageFoot(page, fonts, A4_PORTRAIT, [`证明编号：${data.number}`, `出具时间：${instantText(data.issuedAt)}`, `验证码：${data.verification.code}`, `规则包：${data.rulePack}`])
}
