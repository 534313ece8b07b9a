import type { AccidentReportData, AccidentReportPerson } from './accident-report-data.ts'
import { assembleDocument } from './assemble-document.ts'
import type { EmbeddedFonts } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import type { Field, FieldGridStyle } from './field-grid.ts'
import { flowFields } from './flow-fields.ts'
import { createFlow } from './flow.ts'
import { setFormFrame } from './form-frame.ts'
import { dateTextOf } from './instant-text.ts'
import { findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { pageFootHeight } from './page-foot.ts'
import { A4_LANDSCAPE, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { drawSignatureBoxes, signatureBoxesHeight, type SignaturePlace } from './signature-boxes.ts'
import type { Column, TableStyle } from './table-column.ts'
import { flowTable } from './table.ts'
import { paceOf, type WriteOptions } from './write-options.ts'

const FIELDS: FieldGridStyle = { size: 8.5, labelWidth: 84, padding: { x: 5, y: 3.2 } }
const TABLE: TableStyle = { size: 7.5, headingSize: 7.5, padding: { x: 3, y: 3.2 } }
const PLACES: readonly SignaturePlace[] = [
  { label: '单位经办人', kind: 'signature' },
  { label: '法定代表人（负责人）', kind: 'signature' },
  { label: '单位盖章', kind: 'stamp' },
  { label: '经办机构接收', kind: 'signature' },
]
const GAP = 7

/** Widths in points: an ID number and a time each stand on one line at 7.5 points; the diagnosis takes what the others leave. */
const FIXED: readonly Column<AccidentReportPerson>[] = [
  { heading: '序号', width: 24, align: 'center', text: (_person, index) => String(index + 1) },
  { heading: '姓名', width: 64, even: true, text: ({ name }) => name },
  { heading: '性别', width: 26, align: 'center', text: ({ gender }) => gender },
  { heading: '证件号码', width: 84, text: ({ idNumber }) => idNumber },
  { heading: '岗位（工种）', width: 58, text: ({ occupation }) => occupation },
  { heading: '参保日期', width: 48, align: 'center', text: ({ insuredFrom }) => insuredFrom },
  { heading: '受伤害部位', width: 78, text: ({ parts }) => parts },
  { heading: '受伤性质', width: 54, text: ({ nature }) => nature },
  { heading: '伤害程度', width: 56, text: ({ degree }) => degree },
  { heading: '救治医疗机构', width: 82, text: ({ hospital }) => hospital },
  { heading: '首次就诊时间', width: 60, align: 'center', text: ({ treatedAt }) => treatedAt },
]
const diagnosisWidth = contentWidth(A4_LANDSCAPE) - FIXED.reduce((sum, column) => sum + column.width, 0)
const COLUMNS: readonly Column<AccidentReportPerson>[] = [...FIXED, { heading: '初步诊断及所做工作', width: diagnosisWidth, text: ({ diagnosis, task }) => [diagnosis, task === '' ? '' : `所做工作：${task}`].filter((part) => part !== '').join('；') }]

export const ACCIDENT_REPORT_TITLE = '工伤事故快报（备案表）'

/** Lays out and writes 《工伤事故快报（备案表）》 on A4 across. See `DocumentWriter.writeAccidentReport`. */
export async function accidentReport(data: AccidentReportData, fonts: DocumentFonts, embedded: EmbeddedFonts, options: WriteOptions): Promise<DocumentResult> {
  const { accident, unit, people } = data
  const title = `${data.region}${ACCIDENT_REPORT_TITLE}`
  const frame = setFormFrame(fonts, {
    format: A4_LANDSCAPE, title, state: data.state, createdAt: data.createdAt, practice: data.practice,
    running: `单位名称：${unit.name}　单位编号：${unit.number}　事故发生时间：${accident.occurredAt}`,
    foot: [data.receiptNumber === '' ? '' : `受理编号：${data.receiptNumber}`, `规则包：${data.rulePack}`],
  })
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const flow = createFlow(A4_LANDSCAPE, embedded, { ...frame, bottom: A4_LANDSCAPE.height - A4_LANDSCAPE.margin.bottom - pageFootHeight - noteHeight })

  flowFields(flow, fonts, fieldsOf(data), FIELDS)
  flow.take(GAP)
  const tailHeight = signatureBoxesHeight + GAP
  if (people.length === 0) {
    const words = setParagraph(fonts, '还没有填写受伤人员。', flow.width, { size: 10, weight: 'regular' })
    drawParagraph(flow.canvas, fonts, words, flow.left, flow.take(words.height + 8), 'center')
  } else await flowTable(flow, fonts, COLUMNS, people, { style: TABLE, tailHeight, ...paceOf(options) })
  if (flow.room() < tailHeight) flow.nextPage()
  flow.take(GAP)
  drawSignatureBoxes(flow.canvas, fonts, flow.left, flow.take(signatureBoxesHeight), flow.width, PLACES)

  return assembleDocument({
    format: A4_LANDSCAPE,
    fonts: embedded,
    metadata: { title: `${title} ${accident.occurredAt}`, author: unit.name, subject: `工伤事故，受伤 ${people.length} 人，${data.state.text}`, createdAt: data.createdAt },
    bodies: flow.pages,
    copies: 1,
    frame: (page) => frame.draw(page),
  })
}

/** The accident in the order of the form. */
const fieldsOf = ({ accident, unit, people, deaths, createdAt }: AccidentReportData): Field[][] => [
  [{ label: '单位名称', value: unit.name, share: 2 }, { label: '统一社会信用代码', value: unit.creditCode }],
  [{ label: '单位编号', value: unit.number }, { label: '伤亡人数', value: `${people.length} 人${deaths > 0 ? `，其中死亡 ${deaths} 人` : ''}` }, { label: '制表日期', value: dateTextOf(createdAt) }],
  [{ label: '事故发生时间', value: accident.occurredAt }, { label: '是否工作时间', value: accident.workingTime }, { label: '是否工作场所', value: accident.workplace }],
  [{ label: '事故地点', value: accident.place, share: 2 }, { label: '事故类别', value: accident.category }],
  [{ label: '工伤情形', value: accident.situation }],
  [{ label: '是否交通事故', value: accident.traffic, share: 2 }, { label: '是否涉及第三人', value: accident.thirdParty }],
  [{ label: '事故经过', value: accident.course }],
  [{ label: '事故原因', value: accident.cause }],
  [{ label: '已采取的措施', value: accident.measures }],
  [{ label: '现场证人', value: accident.witnesses }],
  [{ label: '报告人', value: accident.reporter }, { label: '联系电话', value: accident.reporterPhone }, { label: '报告时间及方式', value: [accident.reportedAt, accident.reportMode].filter((part) => part !== '').join('，') }],
]
