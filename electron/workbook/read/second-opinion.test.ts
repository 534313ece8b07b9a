import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { handMade, inlineCell } from '../../../test/fixtures/workbooks/hand-made.ts'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { variedWorkbook } from '../../../test/fixtures/workbooks/varied.ts'

/**
 * Every cell of our fixtures read by our gate and by exceljs. Where they differ and why we are right stands here;
 * a difference that is not listed fails the test, and so does an entry that no longer differs.
 */
const EXPLAINED: Readonly<Record<string, string>> = {
  'phonetic!A1': 'exceljs loses an inline string with a phonetic run; Excel shows it without',
  'hand-made!A3': 'exceljs resolves no _xHHHH_ escapes in inline strings',
  'hand-made!A5': 'Excel shows 29 February 1900 for day 60, exceljs the day before by way of Date',
  'hand-made!A6': 'ISO dates of Strict OOXML: exceljs gives the year alone',
  'hand-made!A7': 'a number format of zeros keeps leading zeros',
}

async function byExceljs(bytes: Buffer, sheetName: string): Promise<Map<string, string>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const cells = new Map<string, string>()
  workbook.getWorksheet(sheetName)?.eachRow((row) => row.eachCell((cell) => {
    const text = shown(cell)
    // exceljs repeats the value of a merged range in every cell of it; Excel has it in the first alone.
    if (text !== '' && (!cell.isMerged || cell.master.address === cell.address)) cells.set(cell.address, text)
  }))
  return cells
}

function shown(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').replace('.000Z', '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'object') return String(value)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'text' in value ? String(value.text) : JSON.stringify(value)
}

describe('a second opinion', () => {
  it('agrees on every cell, or the difference is explained', async () => {
    const file = (name: string): Buffer => readFileSync(new URL(`../../../test/fixtures/workbooks/${name}`, import.meta.url))
    const files: Record<string, Buffer> = {
      'hr-staff-list.xlsx': file('hr-staff-list.xlsx'), 'ids-as-numbers.xlsx': file('ids-as-numbers.xlsx'), varied: await variedWorkbook(), 'hand-made': oddities(),
      phonetic: handMade({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>覃</t><rPh sb="0" eb="1"><t>qín</t></rPh></is></c></row>' }),
    }
    const differences: string[] = []
    let compared = 0
    for (const [name, bytes] of Object.entries(files)) {
      const { cells, outcome } = await readAll(bytes)
      if (!outcome.ok) throw new Error(name)
      const theirs = await byExceljs(bytes, outcome.summary.sheetName)
      for (const address of new Set([...cells.keys(), ...theirs.keys()])) {
        compared++
        const [kind, text] = cells.get(address) ?? ['blank', '']
        const other = theirs.get(address) ?? ''
        // A sum made here has noise in its 17th digit; what Excel shows has 15.
        const opinion = kind === 'number' && /^-?\d+\.\d{10,}$/.test(other) && name === 'varied' ? String(Number(Number(other).toPrecision(15))) : other
        if (text !== opinion) differences.push(`${name}!${address}`)
      }
    }
    expect(compared).toBeGreaterThan(350)
    expect(differences.sort()).toEqual(Object.keys(EXPLAINED).sort())
  })
})

function oddities(): Buffer {
  const cells = [
    inlineCell('A1', '一'),
    inlineCell('A2', '普通'),
    inlineCell('A3', 'a_x000D_b'),
    '<c r="A4"><v>8500.5499999999993</v></c>',
    '<c r="A5" s="1"><v>60</v></c>',
    '<c r="A6" t="d"><v>2026-11-01T00:00:00</v></c>',
    '<c r="A7" s="2"><v>7</v></c>',
  ]
  return handMade({
    rows: cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join(''),
    styles: '<numFmts count="1"><numFmt numFmtId="176" formatCode="000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>',
  })
}
