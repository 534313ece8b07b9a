import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAll, type ReadSheet } from '../../../test/fixtures/workbooks/read-all.ts'
import { unzip } from '../../../test/fixtures/workbooks/mutate.ts'
import type { TemplateSpec } from './template-spec.ts'
import { writeAddTemplate, writeRemoveTemplate } from './write-template.ts'

const SPEC: TemplateSpec & { kind: 'add' } = {
  kind: 'add', version: '2', region: '湖南', regionName: '湖南省', packDate: '2026-11-01', unitName: '示例制造有限公司', instructions: ['一人一行，从第二行起填写。', '身份证号码请按文本填写。'],
  columns: [
    { field: 'name', header: '姓名', required: true, width: 12, note: '与身份证一致', example: '张三' },
    { field: 'idType', header: '证件类型', required: true, width: 18, codes: [{ code: '01', name: '居民身份证' }, { code: '16', name: '港澳台居民居住证' }], note: '从列表选择' },
    { field: 'idNumber', header: '证件号码', required: true, width: 22, note: '18 位' },
    { field: 'injury', header: '工伤保险', required: false, width: 10, codes: [{ code: '1', name: '是' }, { code: '0', name: '否' }], entry: 'name', note: '是或否' },
    { field: 'remark', header: '备注', required: false, width: 30, note: '' },
  ],
}

describe('the template', () => {
  let bytes: Uint8Array
  let workbook: ExcelJS.Workbook
  let read: ReadSheet

  beforeAll(async () => {
    bytes = await writeAddTemplate(SPEC)
    workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    read = await readAll(bytes)
  })

  it('is read back as the sheet to fill in, with stars at what is required', () => {
    expect(read.outcome).toMatchObject({ ok: true, summary: { sheetName: '增员', rows: 1, mergedCells: 0 } })
    expect([...read.cells.values()].map(([, text]) => text)).toEqual(['*姓名', '*证件类型', '*证件号码', '工伤保险', '备注'])
  })

  it('knows itself again', () => {
    expect(read.outcome).toMatchObject({ summary: { template: { kind: 'add', version: '2', region: '湖南', packDate: '2026-11-01' } } })
  })

  it('has its sheets, hidden as they should be', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([['增员', 'visible'], ['填写说明', 'visible'], ['代码', 'hidden'], ['_shenbao', 'veryHidden']])
  })

  it('formats whole columns as text and freezes the header', () => {
    const sheet = unzip(Buffer.from(bytes)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.data.toString('utf8') ?? ''
    const styles = unzip(Buffer.from(bytes)).find(({ name }) => name === 'xl/styles.xml')?.data.toString('utf8') ?? ''
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id)
    const columns = [...sheet.matchAll(/<col [^>]*style="(\d+)"/g)]
    expect(columns.length).toBeGreaterThan(0)
    for (const [, style] of columns) expect(formats[Number(style)]).toBe('49')
    expect([...sheet.matchAll(/<col min="(\d+)" max="(\d+)"/g)].reduce((sum, [, min, max]) => sum + Number(max) - Number(min) + 1, 0)).toBe(5)
    expect(sheet).toContain('ySplit="1"')
    expect(sheet).not.toContain('<f>')
  })

  it('shows required columns in another colour', () => {
    const sheet = workbook.getWorksheet('增员') as ExcelJS.Worksheet
    const colour = (address: string): unknown => (sheet.getCell(address).fill as ExcelJS.FillPattern).fgColor?.argb
    expect(colour('A1')).not.toBe(colour('E1'))
    expect(colour('A1')).toBe(colour('C1'))
  })

  it('has drop-downs on a bounded range, from the code sheet', () => {
    const sheet = unzip(Buffer.from(bytes)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')?.data.toString('utf8') ?? ''
    expect([...sheet.matchAll(/<dataValidation [^>]*sqref="([^"]+)"[^>]*>\s*<formula1>([^<]*)</g)].map(([, range, formula]) => [range, formula?.replaceAll('&apos;', "'")])).toEqual([
      ['B2:B2001', "'代码'!$B$2:$B$3"], ['D2:D2001', "'代码'!$D$2:$D$3"],
    ])
    const codes = workbook.getWorksheet('代码')
    expect([codes?.getCell('B2').value, codes?.getCell('B3').value, codes?.getCell('D2').value]).toEqual(['01 居民身份证', '16 港澳台居民居住证', '是'])
  })

  it('explains every column', () => {
    const texts: string[] = []
    workbook.getWorksheet('填写说明')?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
    expect(texts).toEqual(expect.arrayContaining(['单位：示例制造有限公司', '一人一行，从第二行起填写。', '姓名', '是', '与身份证一致', '张三', '工伤保险', '是或否']))
  })

  it('comes for removals, too', async () => {
    const { outcome } = await readAll(await writeRemoveTemplate({ ...SPEC, kind: 'remove' }))
    expect(outcome).toMatchObject({ ok: true, summary: { sheetName: '减员', template: { kind: 'remove' } } })
  })

  it('keeps what is filled in as text', async () => {
    workbook.getWorksheet('增员')?.getCell('C2')
    const sheet = workbook.getWorksheet('增员') as ExcelJS.Worksheet
    sheet.getCell('C2').value = '110101199003074477'
    const filled = await readAll(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(filled.cells.get('C2')).toEqual(['text', '110101199003074477'])
    expect(sheet.getCell('C2').numFmt).toBe('@')
  })
})
