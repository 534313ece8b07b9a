import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { handMade, inlineCell, textRow } from '../../../test/fixtures/workbooks/hand-made.ts'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { unzip } from '../../../test/fixtures/workbooks/mutate.ts'
import type { Mark } from './mark.ts'
import { writeMarkedWorkbook, type MarkedWorkbook, type MarkedWorkbookOptions } from './write-marked-workbook.ts'

const FORMATS = '<numFmts><numFmt numFmtId="176" formatCode="00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>'
const SOURCE = handMade({
  name: '增员', styles: FORMATS,
  beforeRows: '<cols><col min="2" max="2" width="25"/></cols>',
  afterRows: '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
  rows: [
    textRow(1, '十一月增员'),
    `<row r="3">${inlineCell('A3', '姓名')}${inlineCell('B3', '证件号码')}${inlineCell('C3', '参保日期')}${inlineCell('D3', '工资')}${inlineCell('E3', '民族')}</row>`,
    `<row r="4">${inlineCell('A4', '张三')}${inlineCell('B4', '11010119900307447X')}<c r="C4" s="1"><v>46327</v></c><c r="D4"><v>4500.5499999999993</v></c><c r="E4" s="2"><v>1</v></c></row>`,
    `<row r="6">${inlineCell('A6', ' =1+1')}<c r="B6"><v>110101199003074477</v></c>${inlineCell('C6', '2026.11.3')}<c r="D6" t="e"><v>#N/A</v></c><c r="E6" t="b"><v>1</v></c></row>`,
    `<row r="7" hidden="1">${inlineCell('A7', '李四')}<c r="D7"><f>1+1</f><v>2</v></c></row>`,
  ].join(''),
})

const MARKS: readonly Mark[] = [
  { row: null, column: null, severity: 'warning', message: '模板版本较旧。', advice: '请下载新模板。' },
  { row: 4, column: 'B', severity: 'info', message: '末位 x 已改为大写。', advice: '' },
  { row: 6, column: 'B', severity: 'error', message: '证件号码是数字，第16位起已丢失。', advice: '请把该列设为文本后重新录入。' },
  { row: 6, column: 'B', severity: 'warning', message: '另有一事。', advice: '请把该列设为文本后重新录入。' },
  { row: 6, column: 'C', severity: 'warning', message: '日期已读作 2026-11-03。', advice: '' },
  { row: 6, column: null, severity: 'error', message: '民族未填写。', advice: '请选择民族。' },
]

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function mark(bytes: Buffer = SOURCE, marks: readonly Mark[] = MARKS, options: Partial<MarkedWorkbookOptions> = {}): Promise<MarkedWorkbook> {
  return writeMarkedWorkbook({ bytes }, () => marks, { sheet: '增员', headerRow: 3, sha256: sha256(bytes), ...options })
}

async function marked(bytes?: Buffer, marks?: readonly Mark[]): Promise<Uint8Array> {
  const written = await mark(bytes, marks)
  if (!written.ok) throw new Error(JSON.stringify(written))
  return written.bytes
}

async function byExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

describe('the marked workbook', () => {
  it('gives every cell back as it was, in its place', async () => {
    const { cells: before } = await readAll(SOURCE)
    const { cells: after, outcome, hidden } = await readAll(await marked())
    for (const [address, cell] of before) expect([address, after.get(address)]).toEqual([address, cell])
    expect(outcome).toMatchObject({ ok: true, summary: { sheetName: '增员', sheets: [{ name: '增员' }, { name: '需修改的行' }] } })
    expect(hidden).toEqual([7])
  })

  it('adds result and advice after the last column', async () => {
    const { cells } = await readAll(await marked())
    expect(cells.get('F3')).toEqual(['text', '校验结果'])
    expect(cells.get('G3')).toEqual(['text', '修改建议'])
    expect(cells.get('F4')).toEqual(['text', '【说明】末位 x 已改为大写。'])
    expect(cells.get('F6')?.[1].split('\n')).toEqual(['【错误】证件号码是数字，第16位起已丢失。', '【错误】民族未填写。', '【提醒】另有一事。', '【提醒】日期已读作 2026-11-03。'])
    expect(cells.get('G6')?.[1].split('\n')).toEqual(['请把该列设为文本后重新录入。', '请选择民族。'])
    expect(cells.get('F7')).toEqual(['text', '通过'])
    expect(cells.has('F1')).toBe(false)
  })

  it('colours what is meant by the worst of it and says it in a comment', async () => {
    const sheet = (await byExceljs(await marked())).getWorksheet('增员') as ExcelJS.Worksheet
    const colour = (address: string): unknown => (sheet.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb
    expect([colour('B6'), colour('C6'), colour('B4'), colour('A6')]).toEqual(['FFF8B4B4', 'FFFFE3A3', 'FFCFE4FA', undefined])
    expect(String(sheet.getCell('B6').note)).toContain('第16位起已丢失。\n请把该列设为文本')
    expect(sheet.getCell('A4').note).toBeUndefined()
    expect(sheet.getColumn(2).width).toBe(25)
  })

  it('lists the rows with an error on a sheet of their own', async () => {
    const { cells } = await readAll(await marked(), { sheet: '需修改的行' })
    expect(['A1', 'B1', 'F1', 'G1', 'H1'].map((address) => cells.get(address)?.[1])).toEqual(['原行号', '姓名', '民族', '校验结果', '修改建议'])
    expect([cells.get('A2'), cells.get('G2')]).toEqual([['text', '整个文件'], ['text', '【提醒】模板版本较旧。']])
    expect([cells.get('A3'), cells.get('B3'), cells.get('C3')]).toEqual([['number', '6'], ['text', ' =1+1'], ['number', '110101199003074477']])
    expect([...cells.keys()].some((address) => address.endsWith('4'))).toBe(false)
  })

  it('holds no formula, link or macro', async () => {
    for (const { name, data } of unzip(Buffer.from(await marked()))) {
      expect(data.toString('utf8').match(/<f[\s>/]|<hyperlink|TargetMode="External"/g), name).toBeNull()
      expect(name).not.toMatch(/vbaProject|externalLink/i)
    }
  })

  it('puts its columns in the same place when a marked file is marked again', async () => {
    const once = Buffer.from(await marked())
    const { cells } = await readAll(await marked(once, [{ row: 4, column: 'A', severity: 'error', message: '新的', advice: '' }]))
    expect([cells.get('F3')?.[1], cells.get('G3')?.[1], cells.get('F4')?.[1], cells.get('F6')?.[1], cells.has('H3')]).toEqual(['校验结果', '修改建议', '【错误】新的', '通过', false])
  })

  it('does not mark another file than the one that was checked', async () => {
    expect(await mark(SOURCE, MARKS, { sha256: sha256(Buffer.from('other')) })).toMatchObject({ ok: false, failure: { code: 'STATE_CONFLICT' } })
  })

  it('says what the reader says of a file that cannot be read', async () => {
    expect(await mark(Buffer.from('%PDF-1.4'))).toMatchObject({ ok: false, refusal: { ruleId: 'FILE_UNREADABLE' } })
  })

  it('can be cancelled', async () => {
    expect(await mark(SOURCE, MARKS, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } })
  })

  it('reaches the last row without writing those between', async () => {
    const far = handMade({ name: '增员', rows: `<row r="3">${inlineCell('A3', '姓名')}</row><row r="1048576">${inlineCell('A1048576', '底')}</row>` })
    const from = process.cpuUsage()
    const { cells } = await readAll(await marked(far, [{ row: 1_048_576, column: 'A', severity: 'error', message: '错', advice: '' }]))
    expect(cells.get('B1048576')?.[1]).toBe('【错误】错')
    expect(process.cpuUsage(from).user / 1000, 'milliseconds').toBeLessThan(3_000)
  })

  it('bears sheet names and texts that Excel would not', async () => {
    const odd = handMade({ name: 'History', rows: `<row r="3">${inlineCell('A3', `头\u0001${'长'.repeat(40_000)}`)}</row>${textRow(4, '_x0041_ \ud800 尾\t')}` })
    const written = await writeMarkedWorkbook({ bytes: odd }, () => [{ row: 4, column: 'ZZZZ', severity: 'error', message: '列不明', advice: '' }], { sheet: 'History', headerRow: 3, sha256: sha256(odd) })
    if (!written.ok) throw new Error(JSON.stringify(written))
    const { cells, outcome } = await readAll(written.bytes)
    expect(outcome).toMatchObject({ ok: true, summary: { sheetName: 'Sheet1' } })
    expect(cells.get('A3')?.[1]).toHaveLength(32_766)
    expect(cells.get('A4')?.[1]).toBe('A \ufffd 尾\t')
  })
})
