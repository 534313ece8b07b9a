import { assembleDocument } from './assemble-document.ts'
import type { EmbeddedFonts } from './canvas.ts'
import { CHANGE_REPORT_COLUMNS } from './change-report-columns.ts'
import { changeReportTitle, type ChangeReportData } from './change-report-data.ts'
import { drawChangeReportFrame, setChangeReportHead } from './change-report-frame.ts'
import { changeReportTotals } from './change-report-totals.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import { setFieldGrid, type FieldGridStyle } from './field-grid.ts'
import { createFlow, type Flow } from './flow.ts'
import { dateTextOf } from './instant-text.ts'
import { findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { pageFootHeight } from './page-foot.ts'
import { A4_LANDSCAPE, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { paceOf, type WriteOptions } from './write-options.ts'
import { drawSignatureBoxes, signatureBoxesHeight, type SignaturePlace } from './signature-boxes.ts'
import type { TableStyle } from './table-column.ts'
import { flowTable } from './table.ts'

const TABLE: TableStyle = { size: 7.5, headingSize: 7.5, padding: { x: 3, y: 3.2 } }
const FIELDS: FieldGridStyle = { size: 9, labelWidth: 84, padding: { x: 5, y: 3.5 } }
const TOTALS: FieldGridStyle = { size: 8.5, labelWidth: 66, padding: { x: 5, y: 3.2 } }
const PLACES: readonly SignaturePlace[] = [
  { label: '单位经办人', kind: 'signature' },
  { label: '负责人', kind: 'signature' },
  { label: '单位盖章', kind: 'stamp' },
  { label: '经办机构审核', kind: 'signature' },
]
const GAP = 7

/** Lays out and writes 《社会保险人员异动申报表》 on A4 across. See `DocumentWriter.writeChangeReport`. */
export async function changeReport(data: ChangeReportData, fonts: DocumentFonts, embedded: EmbeddedFonts, options: WriteOptions): Promise<DocumentResult> {
  const head = setChangeReportHead(fonts, data)
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const bottom = A4_LANDSCAPE.height - A4_LANDSCAPE.margin.bottom - pageFootHeight - noteHeight
  const flow = createFlow(A4_LANDSCAPE, embedded, { firstTop: head.firstTop, nextTop: head.nextTop, bottom })
  const width = contentWidth(A4_LANDSCAPE)

  const unit = setFieldGrid(fonts, unitFields(data), width, FIELDS)
  unit.draw(flow.canvas, flow.left, flow.take(unit.height + GAP))

  const totals = setFieldGrid(fonts, changeReportTotals(data.rows), width, TOTALS)
  const tailHeight = totals.height + signatureBoxesHeight + 2 * GAP
  if (data.rows.length === 0) drawEmpty(flow, fonts, width)
  else await flowTable(flow, fonts, CHANGE_REPORT_COLUMNS, data.rows, { style: TABLE, tailHeight, ...paceOf(options) })

  if (flow.room() < tailHeight) flow.nextPage()
  flow.take(GAP)
  totals.draw(flow.canvas, flow.left, flow.take(totals.height + GAP))
  drawSignatureBoxes(flow.canvas, fonts, flow.left, flow.take(signatureBoxesHeight), width, PLACES)

  return assembleDocument({
    format: A4_LANDSCAPE,
    fonts: embedded,
    metadata: {
      title: `${changeReportTitle(data)} ${data.month}`,
      author: data.unit.name,
      subject: `申报月度 ${data.month}，${data.rows.length} 人，${data.state.text}`,
      createdAt: data.createdAt,
    },
    bodies: flow.pages,
    copies: data.copies,
    frame: (page) => drawChangeReportFrame(page, fonts, data, head),
  })
}

const unitFields = (data: ChangeReportData) => [
  [
    { label: '单位名称', value: data.unit.name, share: 2 },
    { label: '统一社会信用代码', value: data.unit.creditCode, share: 1 },
  ],
  [
    { label: '单位编号', value: data.unit.number },
    { label: '申报月度', value: data.month },
    { label: '制表日期', value: dateTextOf(data.createdAt) },
  ],
]

function drawEmpty(flow: Flow, fonts: DocumentFonts, width: number): void {
  const words = setParagraph(fonts, '本月没有符合条件的异动人员。', width, { size: 10, weight: 'regular' })
  const top = flow.take(words.height + 40)
  flow.canvas.frame({ x: flow.left, y: top, width, height: words.height + 40 }, { width: 0.8 })
  drawParagraph(flow.canvas, fonts, words, flow.left, top + 20, 'center')
}
