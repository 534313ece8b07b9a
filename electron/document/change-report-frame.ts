import type { NumberedPage } from './assemble-document.ts'
import { changeReportTitle, COPY_LABELS, type ChangeReportData } from './change-report-data.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { setHeading } from './heading.ts'
import { instantText } from './instant-text.ts'
import { drawMissingNote } from './missing-glyphs.ts'
import { drawPageFoot } from './page-foot.ts'
import { A4_LANDSCAPE, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph, type Paragraph } from './paragraph.ts'
import { drawPracticeBanner, practiceBannerHeight } from './practice-banner.ts'
import { readOnce } from './read-once.ts'
import { drawTag, tagHeight, tagWidth } from './tag-box.ts'

/** What stands above the table on each page. */
export interface ChangeReportHead {
  /** Where the head begins, below the practice banner. */
  readonly top: number
  readonly title: Paragraph
  readonly runningTitle: Paragraph
  readonly runningLine: Paragraph
  /** Where the body begins on the first page and on the others. */
  readonly firstTop: number
  readonly nextTop: number
}

const width = contentWidth(A4_LANDSCAPE)
/** Between the tags in the two upper corners. */
const titleWidth = width - 2 * 150

/** Measures the head: names may be long, nothing is cut. */
export function setChangeReportHead(fonts: DocumentFonts, data: ChangeReportData): ChangeReportHead {
  const top = A4_LANDSCAPE.margin.top + (data.practice ? practiceBannerHeight : 0)
  const name = changeReportTitle(data)
  const title = setHeading(fonts, name, titleWidth, 17)
  const runningTitle = setHeading(fonts, `${name}续页`, titleWidth, 11)
  const line = `单位名称：${data.unit.name}　单位编号：${data.unit.number}　申报月度：${data.month}`
  const runningLine = setParagraph(fonts, line, width, { size: 8.5, weight: 'regular' })
  return {
    top,
    title,
    runningTitle,
    runningLine,
    firstTop: top + Math.max(title.height, tagHeight) + 8,
    nextTop: top + Math.max(runningTitle.height, tagHeight) + 4 + runningLine.height + 4,
  }
}

/** Draws banner, tags, running head and foot of one page. */
export function drawChangeReportFrame(page: NumberedPage, fonts: DocumentFonts, data: ChangeReportData, head: ChangeReportHead): void {
  const { front } = page
  const { left } = A4_LANDSCAPE.margin
  if (data.practice) drawPracticeBanner(page, fonts, A4_LANDSCAPE)
  const title = page.number === 1 ? head.title : head.runningTitle
  readOnce(page, 'H1', () => drawParagraph(front, fonts, title, left + 150, head.top, 'center'))
  if (page.number > 1) {
    drawParagraph(front, fonts, head.runningLine, left, head.top + Math.max(title.height, tagHeight) + 4)
  }
  const copy = COPY_LABELS[page.copy]
  if (data.copies === 3 && copy) readOnce(page, 'P', () => drawTag(front, fonts, left, head.top, copy))
  readOnce(page, 'P', () => drawTag(front, fonts, left + width - tagWidth(fonts, data.state.text), head.top, data.state.text))
  drawMissingNote(page, fonts, A4_LANDSCAPE)
  drawPageFoot(page, fonts, A4_LANDSCAPE, [
    `状态：${data.state.text}${data.state.at === null ? '' : `（${instantText(data.state.at)}）`}`,
    `制表时间：${instantText(data.createdAt)}`,
    `规则包：${data.rulePack}`,
  ])
}
