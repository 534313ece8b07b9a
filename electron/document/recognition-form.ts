import type { RecognitionData, RecognitionPerson } from './accident-report-data.ts'
import { assembleDocument, type NumberedPage } from './assemble-document.ts'
import type { Canvas, EmbeddedFonts } from './canvas.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import { setFieldGrid, type Field, type FieldGridStyle } from './field-grid.ts'
import { flowFields } from './flow-fields.ts'
import { createFlow, type Flow } from './flow.ts'
import { setFormFrame, type SetFormFrame } from './form-frame.ts'
import { dateTextOf, longDateText } from './instant-text.ts'
import { findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { drawOpinionBox, type OpinionBox } from './opinion-box.ts'
import { pageFootHeight } from './page-foot.ts'
import { A4_PORTRAIT } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { paceOf, type WriteOptions } from './write-options.ts'

const COVER: FieldGridStyle = { size: 12, labelWidth: 150, padding: { x: 9, y: 9 } }
const BODY: FieldGridStyle = { size: 9.5, labelWidth: 84, padding: { x: 5, y: 4 } }
const OPINIONS: readonly OpinionBox[] = [
  { label: '申请事项', words: '申请认定为工伤（视同工伤）。以上所填内容真实，愿承担相应的法律责任。', signers: ['申请人签字：'], stamp: false, height: 76 },
  { label: '用人单位意见', words: '', signers: ['经办人签字：'], stamp: true, height: 84 },
  { label: '社会保险行政部门审查资料和受理意见', words: '', signers: ['经办人签字：', '负责人签字：'], stamp: true, height: 106 },
]

export const RECOGNITION_TITLE = '工伤认定申请表'

/** Lays out and writes 《工伤认定申请表》 on A4 upright, one form after the other, each numbered by itself. See `DocumentWriter.writeRecognition`. */
export async function recognitionForm(data: RecognitionData, fonts: DocumentFonts, embedded: EmbeddedFonts, options: WriteOptions): Promise<DocumentResult> {
  const { pace } = paceOf(options)
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const bottom = A4_PORTRAIT.height - A4_PORTRAIT.margin.bottom - pageFootHeight - noteHeight
  const bodies: Canvas[] = []
  const places: { readonly frame: SetFormFrame; readonly number: number; readonly count: number }[] = []
  for (const [index, person] of data.people.entries()) {
    const frame = setFormFrame(fonts, {
      format: A4_PORTRAIT, title: RECOGNITION_TITLE, state: { text: `快报${data.state.text}`, at: data.state.at }, createdAt: data.createdAt, practice: data.practice, running: `受伤害职工：${person.name}　用人单位：${data.unit.name}`,
      foot: [data.receiptNumber === '' ? '按工伤快报填写' : `按工伤快报 ${data.receiptNumber} 填写`, `规则包：${data.rulePack}`],
    })
    const flow = createFlow(A4_PORTRAIT, embedded, { ...frame, bottom })
    drawCover(flow, fonts, data, person)
    flow.nextPage()
    flowFields(flow, fonts, fieldsOf(data, person), BODY)
    for (const box of OPINIONS) {
      if (flow.room() < box.height) flow.nextPage()
      drawOpinionBox(flow.canvas, fonts, flow.left, flow.take(box.height), flow.width, box)
    }
    for (const [page, body] of flow.pages.entries()) {
      bodies.push(body)
      places.push({ frame, number: page + 1, count: flow.pages.length })
    }
    await pace(index + 1, data.people.length)
  }
  return assembleDocument({
    format: A4_PORTRAIT,
    fonts: embedded,
    metadata: { title: RECOGNITION_TITLE, author: data.unit.name, subject: `工伤认定申请，${data.people.length} 人，快报${data.state.text}`, createdAt: data.createdAt },
    bodies,
    copies: 1,
    frame: (page) => {
      const place = places[page.number - 1]
      if (place) place.frame.draw({ ...page, number: place.number, count: place.count } satisfies NumberedPage)
    },
  })
}

/** 编号, 申请人, 受伤害职工, 关系, 填表日期, as the annex of 《工伤认定办法》 has them. */
function drawCover(flow: Flow, fonts: DocumentFonts, data: RecognitionData, person: RecognitionPerson): void {
  flow.take(90)
  const number = setParagraph(fonts, '编号：　　　　　　　　　　　　', flow.width, { size: 11, weight: 'regular' })
  drawParagraph(flow.canvas, fonts, number, flow.left, flow.take(number.height + 28), 'right')
  const rows: Field[][] = [
    [{ label: '申请人', value: data.unit.name }],
    [{ label: '受伤害职工', value: person.name }],
    [{ label: '申请人与受伤害职工关系', value: '用人单位' }],
    [{ label: '填表日期', value: longDateText(dateTextOf(data.createdAt)) }],
  ]
  const grid = setFieldGrid(fonts, rows, flow.width, COVER)
  grid.draw(flow.canvas, flow.left, flow.take(grid.height + 24))
  const words = setParagraph(fonts, '由客户端按工伤快报填写，空白处请用钢笔或签字笔填写；须由申请人签字、用人单位盖章后提交，并附劳动关系证明和医疗诊断证明。', flow.width, { size: 9.5, weight: 'regular' })
  drawParagraph(flow.canvas, fonts, words, flow.left, flow.take(words.height))
}

/** The body in the order of the form; what the report does not know is left blank to be written by hand. */
function fieldsOf({ accident, unit, disease }: RecognitionData, person: RecognitionPerson): Field[][] {
  const when = [accident.occurredAt, accident.place, accident.cause].filter((part) => part !== '').join('，')
  return [
    [{ label: '职工姓名', value: person.name, share: 1.4 }, { label: '性别', value: person.gender, share: 0.8 }, { label: '出生日期', value: person.birthDate }],
    [{ label: '身份证号码', value: person.idNumber, share: 1.5 }, { label: '联系电话', value: person.phone }],
    [{ label: '家庭地址', value: '', share: 1.5 }, { label: '邮政编码', value: '' }],
    [{ label: '工作单位', value: unit.name, share: 1.5 }, { label: '联系电话', value: unit.phone }],
    [{ label: '单位地址', value: unit.address, share: 1.5 }, { label: '邮政编码', value: '' }],
    [{ label: '职业、工种或工作岗位', value: person.occupation, share: 1.5 }, { label: '参加工作时间', value: person.workStartDate }],
    [{ label: '事故时间、地点及主要原因', value: disease ? '' : when, share: 1.5 }, { label: '诊断时间', value: disease ? accident.occurredAt : person.treatedAt }],
    [{ label: '受伤害部位', value: person.parts, share: 1.5 }, { label: '职业病名称', value: disease ? person.diagnosis : '' }],
    [{ label: '接触职业病危害岗位', value: disease ? person.occupation : '', share: 1.5 }, { label: '接触职业病危害时间', value: '' }],
    [{ label: '受伤害经过简述（可附页）', value: courseOf(accident.course, accident.situation, person) }],
  ]
}

/** What happened to this person: the course of the accident, then what it did. */
function courseOf(course: string, situation: string, person: RecognitionPerson): string {
  const parts = [
    course,
    person.task === '' ? '' : `事发时所做工作：${person.task}`,
    person.hospital === '' ? '' : `救治：${[person.treatedAt, person.hospital].filter((part) => part !== '').join(' ')}`,
    person.diagnosis === '' ? '' : `初步诊断：${person.diagnosis}`,
    person.degree === '' ? '' : `伤害程度：${person.degree}`,
    situation === '' ? '' : `工伤情形：${situation}`,
  ]
  return parts.filter((part) => part !== '').map((part) => part.replace(/[。；]$/, '')).join('。\n').concat(parts.some((part) => part !== '') ? '。' : '')
}
