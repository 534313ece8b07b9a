import { assembleDocument } from './assemble-document.ts'
import type { EmbeddedFonts } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import { setFieldGrid } from './field-grid.ts'
import { createFlow, type Flow } from './flow.ts'
import { drawHeading } from './heading.ts'
import { instantText } from './instant-text.ts'
import { drawMissingNote, findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { setNumberedSentences } from './numbered-sentences.ts'
import { drawPageFoot, pageFootHeight } from './page-foot.ts'
import { A4_PORTRAIT, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import type { TextStyle } from './text-style.ts'

/** What the page with the recovery code is made of. Personal data is not. */
export interface RecoverySheetData {
  /** The code; its groups are told by hyphens or spaces, otherwise every four characters. */
  readonly code: string
  /** An instant from the caller's clock. */
  readonly createdAt: string
  readonly unitName: string
  /** Sentences in place of ours, where the program has more to say. */
  readonly words?: readonly string[]
}

const TITLE = '数据库恢复码'
const WORDS: readonly string[] = [
  '这组恢复码可以打开本机加密保存的申报数据。换电脑、重装系统或系统密钥丢失时，程序会请您输入它。',
  '请打印后立即放入保险柜，与营业执照、印章同等保管；不要拍照，不要存入电脑、网盘或聊天软件。',
  '谁拿到恢复码和数据文件，谁就能读出全部职工信息。如怀疑泄露，请立即告知单位负责信息安全的人。',
  '恢复码只在生成时显示一次，社保经办机构和软件提供方都不保存，也无法找回。',
  '输入时不分大小写，各组之间的空格或横线可以不输；码中没有字母 I、L、O、U，只有数字 1 和 0。',
]
const CODE: TextStyle = { size: 24, weight: 'bold' }
const PITCH = 20
const GROUP_GAP = 22
const CODE_LINE = 46

/** Lays out and writes the recovery sheet on A4 upright. See `DocumentWriter.writeRecoverySheet`. */
export async function recoverySheet(data: RecoverySheetData, fonts: DocumentFonts, embedded: EmbeddedFonts): Promise<DocumentResult> {
  const width = contentWidth(A4_PORTRAIT)
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const { top, bottom } = A4_PORTRAIT.margin
  const flow = createFlow(A4_PORTRAIT, embedded, { firstTop: top, nextTop: top, bottom: A4_PORTRAIT.height - bottom - pageFootHeight - noteHeight })

  drawHeading(flow, fonts, TITLE, { size: 24, gap: 4 })
  const under = setParagraph(fonts, '请妥善保存在保险柜中', width, { size: 12, weight: 'regular' })
  drawParagraph(flow.canvas, fonts, under, flow.left, flow.take(under.height + 16), 'center')
  const about = setFieldGrid(
    fonts,
    [[{ label: '单位名称', value: data.unitName }], [{ label: '生成时间', value: instantText(data.createdAt) }]],
    width,
    { size: 10.5, labelWidth: 90, padding: { x: 7, y: 6 } },
  )
  about.draw(flow.canvas, flow.left, flow.take(about.height + 20))
  drawCode(flow, codeGroups(data.code))

  setNumberedSentences(fonts, data.words ?? WORDS, width, { text: { size: 11.5, weight: 'regular' }, indent: 24, gap: 7 }).draw(flow)

  return assembleDocument({
    format: A4_PORTRAIT,
    fonts: embedded,
    metadata: { title: TITLE, author: data.unitName, subject: '本机加密数据的恢复码', createdAt: data.createdAt },
    bodies: flow.pages,
    copies: 1,
    frame: (page) => {
      drawMissingNote(page, fonts, A4_PORTRAIT)
      drawPageFoot(page, fonts, A4_PORTRAIT, [TITLE, `生成时间：${instantText(data.createdAt)}`])
    },
  })
}

/** The code's own groups, or groups of four. */
function codeGroups(code: string): string[] {
  const own = code.trim().split(/[\s-]+/)
  return own.length > 1 ? own : (code.trim().match(/.{1,4}/gu) ?? [])
}

/** Each character in a cell of one width, groups apart, as many whole groups a line as fit, in a strong frame. */
function drawCode(flow: Flow, groups: readonly string[]): void {
  const groupWidth = Math.max(...groups.map((group) => [...group].length)) * PITCH
  const perLine = Math.max(1, Math.min(4, Math.floor((flow.width - 2 * GROUP_GAP + GROUP_GAP) / (groupWidth + GROUP_GAP))))
  const lines = Math.ceil(groups.length / perLine)
  const height = lines * CODE_LINE + 24
  const y = flow.take(height + 22)
  const used = Math.min(perLine, groups.length) * (groupWidth + GROUP_GAP) - GROUP_GAP
  const left = flow.left + (flow.width - used) / 2
  flow.canvas.frame({ x: flow.left, y, width: flow.width, height }, { width: 1.4 })
  for (const [index, group] of groups.entries()) {
    const column = index % perLine
    const baseline = y + 12 + Math.floor(index / perLine) * CODE_LINE + CODE_LINE / 2 + CODE.size * 0.37
    flow.canvas.spacedText(left + column * (groupWidth + GROUP_GAP), baseline, group, PITCH, CODE)
  }
}
