import type { NumberedPage } from './assemble-document.ts'
import type { DocumentFonts } from './document-fonts.ts'
import { setHeading } from './heading.ts'
import { instantText } from './instant-text.ts'
import { drawMissingNote } from './missing-glyphs.ts'
import { drawPageFoot } from './page-foot.ts'
import { contentWidth, type PageFormat } from './page-format.ts'
import { drawParagraph, setParagraph, type Paragraph } from './paragraph.ts'
import { drawPracticeBanner, practiceBannerHeight } from './practice-banner.ts'
import { readOnce } from './read-once.ts'
import { drawTag, tagHeight, tagWidth } from './tag-box.ts'

/** What surrounds the body of a form: its name, its state, and what the foot says. */
export interface FormFrame {
  readonly format: PageFormat
  readonly title: string
  /** Under the title of a page that is not the first. */
  readonly running: string
  /** 草稿, 已报送, 已受理; `at` is an instant or null. */
  readonly state: { readonly text: string; readonly at: string | null }
  readonly createdAt: string
  /** What the foot says beside state and time. */
  readonly foot: readonly string[]
  readonly practice: boolean
}

/** A frame measured: where the body begins on the first page and on the others, and how each page is drawn. */
export interface SetFormFrame {
  readonly firstTop: number
  readonly nextTop: number
  draw(page: NumberedPage): void
}

/** Room at both sides of the title for the tag of the state. */
const TAG_ROOM = 74

/** Measures the head of a form: names may be long, nothing is cut. */
export function setFormFrame(fonts: DocumentFonts, form: FormFrame): SetFormFrame {
  const { format, state } = form
  const width = contentWidth(format)
  const { left } = format.margin
  const top = format.margin.top + (form.practice ? practiceBannerHeight : 0)
  const heading = (text: string, size: number): Paragraph => setHeading(fonts, text, width - 2 * TAG_ROOM, size)
  const title = heading(form.title, 17)
  const again = heading(`${form.title}续页`, 11)
  const running = setParagraph(fonts, form.running, width, { size: 8.5, weight: 'regular' })
  const runningTop = top + Math.max(again.height, tagHeight) + 4
  return {
    firstTop: top + Math.max(title.height, tagHeight) + 8,
    nextTop: runningTop + running.height + 4,
    draw(page) {
      const { front } = page
      if (form.practice) drawPracticeBanner(page, fonts, format)
      readOnce(page, 'H1', () => drawParagraph(front, fonts, page.number === 1 ? title : again, left + TAG_ROOM, top, 'center'))
      if (page.number > 1) drawParagraph(front, fonts, running, left, runningTop)
      readOnce(page, 'P', () => drawTag(front, fonts, left + width - tagWidth(fonts, state.text), top, state.text))
      drawMissingNote(page, fonts, format)
      drawPageFoot(page, fonts, format, [`状态：${state.text}${state.at === null ? '' : `（${instantText(state.at)}）`}`, `制表时间：${instantText(form.createdAt)}`, ...form.foot])
    },
  }
}
