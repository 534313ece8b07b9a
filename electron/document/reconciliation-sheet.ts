import { assembleDocument, type NumberedPage } from './assemble-document.ts'
import type { EmbeddedFonts } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import { setFieldGrid, type FieldGridStyle } from './field-grid.ts'
import { createFlow } from './flow.ts'
import { setHeading } from './heading.ts'
import { instantText } from './instant-text.ts'
import { drawMissingNote, findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { moneyText } from './money-text.ts'
import { drawPageFoot, pageFootHeight } from './page-foot.ts'
import { A4_LANDSCAPE, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { drawPracticeBanner, practiceBannerHeight } from './practice-banner.ts'
import { readOnce } from './read-once.ts'
import { drawSignatureBoxes, signatureBoxesHeight, type SignaturePlace } from './signature-boxes.ts'
import type { Column, TableStyle } from './table-column.ts'
import { flowTable } from './table.ts'
import { paceOf, type WriteOptions } from './write-options.ts'

/** One line of 花名册对账表, in the words that stand on the paper. */
export interface ReconciliationSheetRow {
  /** Row of the staff list; '' for people of the roster alone. */
  readonly row: string
  readonly name: string
  /** Whole: the sheet stays in the unit's file. */
  readonly idNumber: string
  readonly verdict: string
  readonly reason: string
  /** Fen; null where the list has none. */
  readonly listWageFen: number | null
  readonly rosterWageFen: number | null
  /** 已生成草稿 or ''. */
  readonly done: string
}

/** What 花名册对账表 is made of. */
export interface ReconciliationSheetData {
  readonly unit: { readonly number: string; readonly name: string }
  readonly fileName: string
  readonly madeBy: string
  /** Instants: when it was compared, how old the roster was then, when the sheet is written. */
  readonly madeAt: string
  readonly rosterAt: string | null
  readonly createdAt: string
  /** People of the list, insured people of the roster, people who agree. */
  readonly staff: number
  readonly rosterActive: number
  readonly agrees: number
  /** 结论 → people, in the order of the sheet. */
  readonly totals: readonly { readonly name: string; readonly count: number }[]
  readonly practice: boolean
  readonly rulePack: string
  readonly rows: readonly ReconciliationSheetRow[]
}

const TABLE: TableStyle = { size: 8, headingSize: 8, padding: { x: 3, y: 3.2 } }
const FIELDS: FieldGridStyle = { size: 9, labelWidth: 84, padding: { x: 5, y: 3.5 } }
const PLACES: readonly SignaturePlace[] = [
  { label: '制表人', kind: 'signature' },
  { label: '人力资源负责人', kind: 'signature' },
]
const GAP = 7
const TITLE = '花名册对账表'
const width = contentWidth(A4_LANDSCAPE)

const FIXED: readonly Column<ReconciliationSheetRow>[] = [
  { heading: '序号', width: 28, align: 'center', text: (_row, index) => String(index + 1) },
  { heading: '名单行', width: 38, align: 'center', text: (row) => row.row },
  { heading: '姓名', width: 82, even: true, text: (row) => row.name },
  { heading: '证件号码', width: 92, text: (row) => row.idNumber },
  { heading: '结论', width: 84, text: (row) => row.verdict },
  { heading: '名单工资', width: 56, align: 'right', text: (row) => (row.listWageFen === null ? '' : moneyText(row.listWageFen)) },
  { heading: '缴费工资', width: 56, align: 'right', text: (row) => (row.rosterWageFen === null ? '' : moneyText(row.rosterWageFen)) },
  { heading: '处理', width: 56, text: (row) => row.done },
]
const COLUMNS: readonly Column<ReconciliationSheetRow>[] = [...FIXED, { heading: '说明', width: width - FIXED.reduce((sum, column) => sum + column.width, 0), text: (row) => row.reason }]

/** Lays out and writes 花名册对账表 on A4 across: what was compared, the sums, every line with its reason. */
export async function reconciliationSheet(data: ReconciliationSheetData, fonts: DocumentFonts, embedded: EmbeddedFonts, options: WriteOptions): Promise<DocumentResult> {
  const top = A4_LANDSCAPE.margin.top + (data.practice ? practiceBannerHeight : 0)
  const title = setHeading(fonts, TITLE, width, 17)
  const runningTitle = setHeading(fonts, `${TITLE}续页　${data.unit.name}`, width, 11)
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const bottom = A4_LANDSCAPE.height - A4_LANDSCAPE.margin.bottom - pageFootHeight - noteHeight
  const flow = createFlow(A4_LANDSCAPE, embedded, { firstTop: top + title.height + 8, nextTop: top + runningTitle.height + 6, bottom })

  const facts = setFieldGrid(fonts, factsOf(data), width, FIELDS)
  facts.draw(flow.canvas, flow.left, flow.take(facts.height + GAP))
  const tailHeight = signatureBoxesHeight + GAP
  if (data.rows.length > 0) await flowTable(flow, fonts, COLUMNS, data.rows, { style: TABLE, tailHeight, ...paceOf(options) })
  else {
    const words = setParagraph(fonts, '名单与花名册一致，没有需要处理的人。', width, { size: 10, weight: 'regular' })
    drawParagraph(flow.canvas, fonts, words, flow.left, flow.take(words.height + 40) + 20, 'center')
  }
  if (flow.room() < tailHeight) flow.nextPage()
  flow.take(GAP)
  drawSignatureBoxes(flow.canvas, fonts, flow.left, flow.take(signatureBoxesHeight), width, PLACES)

  const frame = (page: NumberedPage): void => {
    if (data.practice) drawPracticeBanner(page, fonts, A4_LANDSCAPE)
    readOnce(page, 'H1', () => drawParagraph(page.front, fonts, page.number === 1 ? title : runningTitle, A4_LANDSCAPE.margin.left, top, 'center'))
    drawMissingNote(page, fonts, A4_LANDSCAPE)
    drawPageFoot(page, fonts, A4_LANDSCAPE, ['单位内部核对用，不报送', `制表时间：${instantText(data.createdAt)}`, `规则包：${data.rulePack}`])
  }
  return assembleDocument({
    format: A4_LANDSCAPE, fonts: embedded, bodies: flow.pages, copies: 1, frame,
    metadata: { title: TITLE, author: data.unit.name, subject: `名单 ${data.staff} 人，${data.rows.length} 条`, createdAt: data.createdAt },
  })
}

const factsOf = (data: ReconciliationSheetData) => [
  [
    { label: '单位名称', value: data.unit.name, share: 2 },
    { label: '单位编号', value: data.unit.number, share: 1 },
  ],
  [
    { label: '名单文件', value: data.fileName, share: 2 },
    { label: '对账人、时间', value: `${data.madeBy} ${instantText(data.madeAt)}`, share: 1 },
  ],
  [
    { label: '人数', value: `名单 ${data.staff} 人；花名册在保 ${data.rosterActive} 人（更新于 ${data.rosterAt === null ? '从未更新' : instantText(data.rosterAt)}）；两边一致 ${data.agrees} 人` },
  ],
  [{ label: '需处理', value: data.totals.length === 0 ? '无' : data.totals.map(({ name, count }) => `${name} ${count}`).join('；') }],
]
