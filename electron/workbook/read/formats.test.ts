import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { biff5Xls, variedXls } from '../../../test/fixtures/workbooks/biff-sheets.ts'
import { biff8, compoundFile, label, record, sharedStringTable, words } from '../../../test/fixtures/workbooks/biff-writer.ts'
import { handMade, textRow } from '../../../test/fixtures/workbooks/hand-made.ts'
import { readAll, type ReadSheet } from '../../../test/fixtures/workbooks/read-all.ts'
import { READ_LIMITS } from './limits.ts'

const sample = (name: string): Buffer => readFileSync(new URL(`../../../test/fixtures/workbooks/${name}`, import.meta.url))
const texts = ({ cells }: ReadSheet): Record<string, string> => Object.fromEntries([...cells].map(([address, [, text]]) => [address, text]))
const wide = (text: string, mark = true): Buffer => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')

describe('the samples', () => {
  it.each<[string, string, Record<string, [string, string]>, object]>([
    ['agency-add-wide.xls', 'xls', { A1: ['text', '单位'], E2: ['text', '430102199203140214'], I2: ['date', '2026-11-01'], J2: ['number', '4500'], AJ2: ['number', '13800000000'], AK2: ['text', '湖南省长沙市芙蓉区五一大道100号'] }, { rows: 7 }],
    ['agency-remove-3-header-rows.xls', 'xls', { C1: ['text', 'EMPLOYEE_NAME'], C2: ['text', '姓名'], E3: ['text', '报减方式'], D5: ['text', '430103198511020371'], J5: ['text', '封存'] }, { rows: 7, merged: ['A2:A3'] }],
    ['city-add-spreadsheetml.xls', 'spreadsheetml', { B1: ['text', '身份证号码'], A5: ['text', '覃㛃'], C4: ['text', '01 城镇职工'], E2: ['text', '2026-11-01'], F3: ['text', '5200.5'] }, { rows: 7, encoding: 'utf-8' }],
    ['city-add-html.xls', 'html-table', { B1: ['text', '身份证号码'], A4: ['text', '阿依古丽·买买提'], A5: ['text', '覃㛃'], F3: ['text', '5200.5'], G7: ['text', '13800000005'] }, { rows: 7, encoding: 'utf-8' }],
    ['hr-staff-list-gbk.csv', 'csv', { B1: ['text', '姓名'], B4: ['text', '阿依古丽·买买提'], E2: ['text', '430102199203140214'], F2: ['text', '2026.11.1'], I7: ['text', '返聘'] }, { rows: 7, encoding: 'gb18030' }],
    ['hr-staff-list.xlsx', 'xlsx', { B4: ['text', '欧阳思远'] }, { rows: 8, sheetName: '在职' }],
    ['ids-as-numbers.xlsx', 'xlsx', { B2: ['number', '430102199203140200'] }, {}],
  ])('%s', async (name, format, expected, summary) => {
    const { cells, outcome } = await readAll(sample(name))
    expect(outcome).toMatchObject({ ok: true, summary: { format, ...summary } })
    expect(Object.fromEntries(Object.keys(expected).map((address) => [address, cells.get(address)]))).toEqual(expected)
  })
})

describe('.xls', () => {
  it('shows what Excel shows, whatever the record and its order', async () => {
    const read = await readAll(variedXls())
    expect(read.outcome).toMatchObject({ ok: true, summary: { format: 'xls', sheetName: '增员', sheets: [{ name: '隐藏的', hidden: true }, { name: '增员', hidden: false }], hiddenRows: 1, hiddenColumns: [{ from: 2, to: 3 }], merged: ['A1:F1'], rows: 6 } })
    expect(read.hidden).toEqual([2])
    expect(Object.fromEntries(read.cells)).toEqual({
      A1: ['text', '姓名'], B1: ['text', '阿依古丽·买买提'], C1: ['text', 'plain'], D1: ['text', '𬱖㛃'], E1: ['text', 'a_x000D_b'], F1: ['text', ' \u00a0前后\u200b '],
      A2: ['date', '2026-11-01'], B2: ['text', '12:00:00'], C2: ['date', '2026-11-01 18:00:00'], D2: ['number', '007'], E2: ['date', '1900-02-29'], F2: ['number', '430102199203140200'], G2: ['number', '8500.55'], H2: ['number', '0.3'], I2: ['number', '0'],
      A3: ['number', '4500'], B3: ['number', '5200.5'], C3: ['date', '2026-11-01'], E3: ['number', '-2'],
      A4: ['boolean', 'TRUE'], B4: ['error', '#N/A'], C4: ['number', '9.5'], D4: ['text', '算出来的'], E4: ['boolean', 'TRUE'], F4: ['error', '#DIV/0!'],
      A5: ['text', '第五行'], A6: ['text', '先写的'], B6: ['text', '后写的'],
    })
  })

  it('of Excel 5 in code page 936, days counted from 1904', async () => {
    const { cells, outcome } = await readAll(biff5Xls())
    expect(outcome).toMatchObject({ ok: true, summary: { format: 'xls', sheetName: '表', epoch1904: true } })
    expect(Object.fromEntries(cells)).toEqual({ A1: ['text', '姓名'], A2: ['text', '张三'], B2: ['date', '2026-11-01'] })
  })

  it('is read without its container, and from one of more than 7 MB', async () => {
    const stream = biff8({ sheets: [{ name: 's', records: [label(0, 0, '裸')] }] })
    expect(texts(await readAll(stream))).toEqual({ A1: '裸' })
    const long = biff8({ sheets: [{ name: 's', records: [...Array.from({ length: 1_100 }, () => record(0x1b6, Buffer.alloc(8_000))), label(0, 0, '后')] }] })
    expect(texts(await readAll(compoundFile(long)))).toEqual({ A1: '后' })
  })

  it('with a password says so, and a sheet of WPS that cannot be read says what it is', async () => {
    const locked = compoundFile(Buffer.concat([record(0x809, words(0x0600, 5, 0, 0)), record(0x2f, words(1, 1)), record(0x0a)]))
    expect((await readAll(locked)).outcome).toMatchObject({ ok: false, refusal: { ruleId: 'FILE_PASSWORD', params: { looksLike: 'xls-encrypted', wayOut: 'remove-password' } } })
    const et = compoundFile(Buffer.from('no records here, whatever it is'), 'Workbook', ['ETExtData'])
    expect((await readAll(et)).outcome).toMatchObject({ ok: false, refusal: { ruleId: 'FILE_UNREADABLE', params: { looksLike: 'et', wayOut: 'save-as-xlsx' } } })
    expect(texts(await readAll(compoundFile(biff8({ sheets: [{ name: 's', records: [label(0, 0, 'WPS')] }] }), 'Workbook', ['ETExtData'])))).toEqual({ A1: 'WPS' })
  })
})

describe('SpreadsheetML 2003', () => {
  const book = (rows: string, more = ''): Buffer =>
    Buffer.from(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p" ss:Parent="d"/><Style ss:ID="z"><NumberFormat ss:Format="000"/></Style></Styles>${more}<Worksheet ss:Name="表"><Table><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>${rows}</Table></Worksheet></Workbook>`)
  const data = (type: string, text: string, attributes = ''): string => `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`

  it('shows what Excel shows', async () => {
    const read = await readAll(book(
      `<Row>${data('String', '姓名', 'ss:MergeAcross="1" ss:MergeDown="1"')}${data('String', '<B xmlns="http://www.w3.org/TR/REC-html40">粗</B>细&#10;二', '')}<Cell><Comment><Data ss:Type="String">批注</Data></Comment></Cell></Row>` +
      `<Row ss:Index="4" ss:Hidden="1">${data('DateTime', '2026-11-01T00:00:00.000', 'ss:StyleID="d"')}${data('Number', '46327', 'ss:StyleID="p"')}${data('DateTime', '1899-12-31T08:30:00.000')}${data('Number', '7', 'ss:StyleID="z"')}${data('Boolean', '1')}${data('Error', '#N/A')}${data('Number', '60', 'ss:StyleID="d"')}${data('String', 'x_x000D_', 'ss:Index="10"')}</Row>`,
      '<Worksheet ss:Name="隐"><Table><Row><Cell><Data ss:Type="String">不读</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>',
    ))
    expect(read.outcome).toMatchObject({ ok: true, summary: { sheetName: '表', sheets: [{ name: '隐', hidden: true }, { name: '表' }], hiddenColumns: [{ from: 2, to: 3 }], hiddenRows: 1, merged: ['A1:B2'] } })
    expect(Object.fromEntries(read.cells)).toEqual({
      A1: ['text', '姓名'], C1: ['text', '粗细\n二'], A4: ['date', '2026-11-01'], B4: ['date', '2026-11-01'], C4: ['text', '08:30:00'], D4: ['number', '007'], E4: ['boolean', 'TRUE'], F4: ['error', '#N/A'], G4: ['date', '1900-02-29'], J4: ['text', 'x_x000D_'],
    })
  })

  it('in GB 18030 and in UTF-16', async () => {
    const xml = book(`<Row>${data('String', 'AB')}</Row>`, '<!--@@-->').toString()
    const chinese = Buffer.from(xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="gb2312"?>').replace('表', 'S').replace('AB', '\xd0\xd5\xc3\xfb'), 'latin1')
    const read = await readAll(chinese)
    expect(read.outcome).toMatchObject({ ok: true, summary: { encoding: 'gb18030' } })
    expect(texts(read)).toEqual({ A1: '姓名' })
    expect(texts(await readAll(wide(xml)))).toEqual({ A1: 'AB' })
  })
})

describe('HTML tables', () => {
  const page = (body: string, head = ''): Buffer => Buffer.from(`<html><head><style>td{x:1}</style>${head}</head><body>${body}</body></html>`)

  it('spans, blanks, references, hidden rows, tables in tables', async () => {
    const read = await readAll(page(`<!-- <table><tr><td>no --><table><col><col style="display:none"><tr><th colspan=3>标题</th></tr>
      <tr><td rowspan="2">甲</td><td>乙</td><TD>丙</TD></tr><tr style='display:none'><td>丁</td><td>戊</td></tr>
      <tr><td> 前  后 <br> 次行 </td><td>&nbsp;空&#19977;&lt;b&gt;&middot;&unknown;&</td><td>4.30102E+17<td x:str>430102199203140214</tr></table>
      <table><tr><td><table><tr><td>里</td></tr></table></td></tr></table><script>"<td>no</td>"</script>`))
    expect(read.hidden).toEqual([3])
    expect(read.outcome).toMatchObject({ ok: true, summary: { hiddenColumns: [{ from: 1, to: 1 }], mergedCells: 2 } })
    expect(Object.fromEntries(read.cells)).toEqual({
      A1: ['text', '标题'], A2: ['text', '甲'], B2: ['text', '乙'], C2: ['text', '丙'], B3: ['text', '丁'], C3: ['text', '戊'],
      A4: ['text', '前 后\n次行'], B4: ['text', '\u00a0空三<b>·&unknown;&'], C4: ['number', '430102000000000000'], D4: ['text', '430102199203140214'], A6: ['text', '里'],
    })
  })

  it('reads a page alike wherever its blocks end', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => `<tr><td>第${index}行&nbsp;&amp;</td><td class="a > b">${index}</td></tr>`).join('\n')
    const { cells } = await readAll(page(`<table>${rows}</table>`))
    expect(cells.size).toBe(12_000)
    expect(cells.get('A6000')).toEqual(['text', '第5999行\u00a0&'])
    expect([...cells.values()].filter(([, text]) => /^第\d+行\u00a0&$/.test(text))).toHaveLength(6_000)
  })
})

describe('separated text', () => {
  it.each<[string, Buffer, Record<string, string>, object]>([
    ['quotes, line ends of any kind, blanks kept', Buffer.from('姓名,"备 ""注""",x\r\n"a\r\nb",\u00a0c ,\rd,e\n\n,,last'), { A1: '姓名', B1: '备 "注"', C1: 'x', A2: 'a\r\nb', B2: '\u00a0c ', A3: 'd', B3: 'e', C5: 'last' }, { format: 'csv', encoding: 'utf-8' }],
    ['a mark in front', Buffer.from('\ufeff姓名,号码\n张三,1'), { A1: '姓名', B1: '号码', A2: '张三', B2: '1' }, { encoding: 'utf-8' }],
    ['GB 18030', Buffer.concat([Buffer.from('d0d5c3fb', 'hex'), Buffer.from(',ab\n'), Buffer.from('d5c5c8fd', 'hex'), Buffer.from(',1\n')]), { A1: '姓名', B1: 'ab', A2: '张三', B2: '1' }, { encoding: 'gb18030' }],
    ['UTF-16 between tabs', wide('姓名\t号码\n张三\t1\n'), { A1: '姓名', B1: '号码', A2: '张三', B2: '1' }, { format: 'tsv', encoding: 'utf-16le' }],
    ['UTF-16 without a mark', wide('name\tnumber\n张三\t1\n', false), { A1: 'name', B1: 'number', A2: '张三', B2: '1' }, { encoding: 'utf-16le' }],
    ['UTF-16 the other way round', wide('姓名,号码\n张三,1\n').swap16(), { A1: '姓名', B1: '号码', A2: '张三', B2: '1' }, { encoding: 'utf-16be' }],
    ['texts that look like numbers, and numbers that lost their digits', Buffer.from('="0012",430102199203140214,4.30102E+17,001\n'), { A1: '0012', B1: '430102199203140214', C1: '430102000000000000', D1: '001' }, {}],
    ['Excel’s own line about the separator', Buffer.from('sep=;\n姓名;号码\n张三;1\n'), { A2: '姓名', B2: '号码', A3: '张三', B3: '1' }, { format: 'csv' }],
    ['lines without any separator', Buffer.from('张三\n李四\n'), { A1: '张三', A2: '李四' }, { format: 'text' }],
    ['upright strokes', Buffer.from('姓名|号码\n张三|1\n'), { A1: '姓名', B1: '号码', A2: '张三', B2: '1' }, {}],
  ])('%s', async (_name, bytes, expected, summary) => {
    const read = await readAll(bytes)
    expect(read.outcome).toMatchObject({ ok: true, summary })
    expect(texts(read)).toEqual(expected)
  })

  it('tells GB 18030 that begins far down, and a character cut by a block', async () => {
    const far = Buffer.concat([Buffer.from(`${'name,number\n'.repeat(20_000)}`), Buffer.from('d5c5c8fd', 'hex'), Buffer.from(',1\n')])
    expect((await readAll(far)).cells.get('A20001')).toEqual(['text', '张三'])
    const lines = `${'x'.repeat(131_070)},张三李四\n`
    expect((await readAll(Buffer.from(lines))).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE' } })
    const cut = `a${',b'.repeat(40)}\n`.repeat(1_590)
    const { cells } = await readAll(Buffer.from(`${cut}${'y'.repeat(131_072 - (cut.length % 131_072) - 1)}\n张三,1\n`))
    expect(cells.get('A1592')).toEqual(['text', '张三'])
  })
})

describe('limits hold for every format', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `${index},x`)
  it.each<[string, Buffer]>([
    ['csv', Buffer.from(lines.join('\n'))],
    ['html', Buffer.from(`<table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`)],
    ['spreadsheetml', Buffer.from(`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${lines.map((line) => `<Row><Cell><Data>${line}</Data></Cell></Row>`).join('')}</Table></Worksheet></Workbook>`)],
    ['xls', compoundFile(biff8({ sheets: [{ name: 's', records: lines.map((line, index) => label(index, 0, line)) }] }))],
    ['xlsx', handMade({ rows: lines.map((line, index) => textRow(index + 1, line)).join('') })],
  ])('%s', async (_name, bytes) => {
    expect((await readAll(bytes)).outcome).toMatchObject({ ok: true, summary: { rows: 40 } })
    expect((await readAll(bytes, { limits: { rows: 39, dataRows: 39 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'rows', wayOut: 'split' } } })
    expect((await readAll(bytes, { limits: { cellBytes: 1 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'cell' } } })
    expect((await readAll(bytes, { limits: { rowBytes: 1 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'row' } } })
    expect((await readAll(bytes, { limits: { textBytes: 20 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'text' } } })
    expect((await readAll(bytes, { limits: { fileBytes: 10, plainFileBytes: 10 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'file' } } })
    expect((await readAll(bytes, { signal: AbortSignal.abort() })).outcome).toMatchObject({ failure: { code: 'CANCELLED' } })
    expect(READ_LIMITS.plainFileBytes).toBeGreaterThan(READ_LIMITS.fileBytes)
  })

  it('of all parts of a package together', async () => {
    const bytes = handMade({ rows: textRow(1, '甲'), strings: '<si><t>乙</t></si>' })
    expect((await readAll(bytes, { limits: { totalBytes: 300 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'total', max: 300 } } })
  })

  it('of texts that no cell shows', async () => {
    const bytes = compoundFile(biff8({ globals: [sharedStringTable(['一个没有单元格用到的长文本'])], sheets: [{ name: 's', records: [label(0, 0, '甲')] }] }))
    expect((await readAll(bytes)).outcome).toMatchObject({ ok: true })
    expect((await readAll(bytes, { limits: { cellBytes: 10 } })).outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'cell', max: 10 } } })
  })

  it('as soon as they are passed, not when all of a cell is in memory', async () => {
    const page = Buffer.from(`<table><tr><td>${'字<b>'.repeat(400_000)}</table>`)
    const { outcome } = await readAll(page)
    expect(outcome).toMatchObject({ refusal: { ruleId: 'FILE_TOO_LARGE', params: { limit: 'cell', found: READ_LIMITS.cellBytes + 1 } } })
  })
})
