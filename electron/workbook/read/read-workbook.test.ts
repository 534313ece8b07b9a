import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { handMade, inlineCell, textRow, type HandMade } from '../../../test/fixtures/workbooks/hand-made.ts'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { readWorkbook } from './read-workbook.ts'

const SAMPLES = new URL('../../../test/fixtures/workbooks/', import.meta.url)
const sample = (name: string): Buffer => readFileSync(new URL(name, SAMPLES))

/** What the one cell A1 of a sheet reads as. */
async function cell(xml: string, how: HandMade = {}): Promise<[string, string] | undefined> {
  const { cells, outcome } = await readAll(handMade({ rows: `<row r="1">${xml}<c r="Z1"><v>1</v></c></row>`, ...how }))
  expect(outcome).toMatchObject({ ok: true })
  return cells.get('A1')
}

/** Cell formats 0 to n by the ids of their number formats. */
const formats = (...ids: number[]): string => `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

describe('what a cell shows', () => {
  const cases: [string, string, [string, string] | undefined, HandMade?][] = [
    ['inline text', inlineCell('A1', '张三'), ['text', '张三']],
    ['shared text', '<c r="A1" t="s"><v>1</v></c>', ['text', '李四'], { strings: '<si><t>a</t></si><si><t>李四</t></si>' }],
    ['rich text is joined', '<c r="A1" t="s"><v>0</v></c>', ['text', '阿依古丽·买买提'], { strings: '<si><r><t>阿依古丽</t></r><r><rPr><b/></rPr><t>·买买提</t></r></si>' }],
    ['phonetic runs are left out', '<c r="A1" t="s"><v>0</v></c>', ['text', '東京'], { strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' }],
    ['phonetic runs in inline text', '<c r="A1" t="inlineStr"><is><t>覃</t><rPh sb="0" eb="1"><t>qín</t></rPh></is></c>', ['text', '覃']],
    ['blanks at the edges stay', inlineCell('A1', '  430102 '), ['text', '  430102 ']],
    ['no-break and zero-width spaces stay', inlineCell('A1', '\u00a043\u200b01\u3000'), ['text', '\u00a043\u200b01\u3000']],
    ['full-width digits stay', inlineCell('A1', '４３０１'), ['text', '４３０１']],
    ['characters beyond the BMP', inlineCell('A1', '𬱖㛃'), ['text', '𬱖㛃']],
    ['references', inlineCell('A1', 'a&amp;b&lt;c&gt;&quot;&apos;&#65;&#x4E00;'), ['text', 'a&b<c>"\'A一']],
    ['a carriage return by escape', inlineCell('A1', 'a_x000D_b'), ['text', 'a\rb']],
    ['an escaped escape', inlineCell('A1', '_x005F_x000D_'), ['text', '_x000D_']],
    ['escapes in shared text', '<c r="A1" t="s"><v>0</v></c>', ['text', 'a\tb'], { strings: '<si><t>a_x0009_b</t></si>' }],
    ['NUL by escape', inlineCell('A1', 'a_x0000_b'), ['text', 'a\ufffdb']],
    ['line ends as XML wants them', inlineCell('A1', 'a\r\nb\rc'), ['text', 'a\nb\nc']],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<&]]>x</t></is></c>', ['text', '<&x']],
    ['a formula with its text', '<c r="A1" t="str"><f>B1&amp;C1</f><v>结果</v></c>', ['text', '结果']],
    ['a formula with its number', '<c r="A1"><f>1+1</f><v>2</v></c>', ['number', '2']],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', ['error', '#CALC!']],
    ['a formula with an empty result', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', ['error', '#N/A']],
    ['true', '<c r="A1" t="b"><v>1</v></c>', ['boolean', 'TRUE']],
    ['false', '<c r="A1" t="b"><v>0</v></c>', ['boolean', 'FALSE']],
    ['an empty text is blank', '<c r="A1" t="s"><v>0</v></c>', undefined, { strings: '<si><t></t></si>' }],
    ['a styled blank', '<c r="A1" s="0"/>', undefined],
    ['a whole number', '<c r="A1"><v>4500</v></c>', ['number', '4500']],
    ['zero', '<c r="A1"><v>0</v></c>', ['number', '0']],
    ['a negative', '<c r="A1"><v>-12.5</v></c>', ['number', '-12.5']],
    ['money as Excel writes it', '<c r="A1"><v>8500.5499999999993</v></c>', ['number', '8500.55']],
    ['a sum with noise', '<c r="A1"><v>0.30000000000000004</v></c>', ['number', '0.3']],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', ['number', '0.0015']],
    ['an ID number typed as a number', '<c r="A1"><v>4.3010219920314022E+17</v></c>', ['number', '430102199203140220']],
    ['an ID number whose digits are all there', '<c r="A1"><v>110101199003074477</v></c>', ['number', '110101199003074477']],
    ['a number that is none', '<c r="A1"><v>abc</v></c>', ['text', 'abc']],
    ['leading zeros by format', '<c r="A1" s="0"><v>1</v></c>', ['number', '01'], { styles: `<numFmts><numFmt numFmtId="176" formatCode="00"/></numFmts>${formats(176)}` }],
    ['a date', '<c r="A1" s="0"><v>46327</v></c>', ['date', '2026-11-01'], { styles: formats(14) }],
    ['a date by the Chinese built-in format', '<c r="A1" s="0"><v>46327</v></c>', ['date', '2026-11-01'], { styles: formats(31) }],
    ['a date by a custom format', '<c r="A1" s="0"><v>46327</v></c>', ['date', '2026-11-01'], { styles: `<numFmts><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>${formats(176)}` }],
    ['money is no date', '<c r="A1" s="0"><v>46327</v></c>', ['number', '46327'], { styles: `<numFmts><numFmt numFmtId="176" formatCode="&quot;¥&quot;#,##0.00;[Red]&quot;¥&quot;\\-#,##0.00"/></numFmts>${formats(176)}` }],
    ['a date with a time', '<c r="A1" s="0"><v>46327.75</v></c>', ['date', '2026-11-01 18:00:00'], { styles: formats(22) }],
    ['a time that rounds up to midnight', '<c r="A1" s="0"><v>46326.999999999</v></c>', ['date', '2026-11-01'], { styles: formats(22) }],
    ['a time of day', '<c r="A1" s="0"><v>0.5</v></c>', ['text', '12:00:00'], { styles: formats(20) }],
    ['day 60', '<c r="A1" s="0"><v>60</v></c>', ['date', '1900-02-29'], { styles: formats(14) }],
    ['day 59', '<c r="A1" s="0"><v>59</v></c>', ['date', '1900-02-28'], { styles: formats(14) }],
    ['day 0 is no date', '<c r="A1" s="0"><v>0</v></c>', ['number', '0'], { styles: formats(14) }],
    ['a negative date is no date', '<c r="A1" s="0"><v>-1</v></c>', ['number', '-1'], { styles: formats(14) }],
    ['a date of the 1904 system', '<c r="A1" s="0"><v>44865</v></c>', ['date', '2026-11-01'], { styles: formats(14), workbookPr: 'date1904="1"' }],
    ['an ISO date', '<c r="A1" t="d"><v>2026-11-01T00:00:00</v></c>', ['date', '2026-11-01'], { strict: true }],
    ['Strict OOXML', '<c r="A1" t="s"><v>0</v></c>', ['text', '严格'], { strict: true, strings: '<si><t>严格</t></si>' }],
    ['prefixed elements', '', ['text', '前缀'], { sheet: '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>' }],
  ]
  it.each<[string, string, [string, string] | undefined, HandMade?]>(cases)('%s', async (_name, xml, expected, how) => {
    expect(await cell(xml, how)).toEqual(expected)
  })
})

describe('where a cell stands', () => {
  it('counts on where references are missing', async () => {
    const { cells } = await readAll(handMade({ rows: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="C2"><v>4</v></c><c><v>5</v></c></row>' }))
    expect([...cells]).toEqual([['A1', ['number', '1']], ['C1', ['number', '3']], ['C2', ['number', '4']], ['D2', ['number', '5']]])
  })

  it('brings cells out of order into order and keeps the later of two', async () => {
    const { cells } = await readAll(handMade({ rows: `<row r="1">${inlineCell('C1', 'c')}${inlineCell('A1', 'a')}${inlineCell('C1', '后')}</row>${textRow(2, 'x')}` }))
    expect([...cells]).toEqual([['A1', ['text', 'a']], ['C1', ['text', '后']], ['A2', ['text', 'x']]])
  })

  it('reaches the last row and column', async () => {
    const { cells } = await readAll(handMade({ rows: `<row r="1048576">${inlineCell('XFD1048576', '底')}</row>` }))
    expect([...cells]).toEqual([['XFD1048576', ['text', '底']]])
  })

  it('reads blocks that end anywhere alike', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `<row r="${index + 1}">${inlineCell(`A${index + 1}`, `&lt;名${index}&gt;`)}<c r="B${index + 1}"><v>${index * 1.5}</v></c></row>`).join('')
    const { cells } = await readAll(handMade({ rows }))
    expect(cells.size).toBe(6_000)
    expect(cells.get('A3000')).toEqual(['text', '<名2999>'])
    expect(cells.get('B3000')).toEqual(['number', '4498.5'])
  })
})

describe('which sheet is read', () => {
  const more = [{ name: '数据', rows: textRow(1, '数据') }]
  it.each<[string, HandMade, string]>([
    ['the first', { rows: textRow(1, 'x'), more }, 'Sheet1'],
    ['not a hidden one', { rows: textRow(1, 'x'), state: 'hidden', more }, '数据'],
    ['not a very hidden one', { rows: textRow(1, 'x'), state: 'veryHidden', more }, '数据'],
    ['not an empty one', { rows: '<row r="1"><c r="A1" s="0"/></row>', more }, '数据'],
    ['not the instructions', { name: '填写说明', rows: textRow(1, 'x'), more }, '数据'],
    ['the instructions, where nothing else is', { name: '填写说明', rows: textRow(1, 'x') }, '填写说明'],
  ])('%s', async (_name, how, expected) => {
    expect((await readAll(handMade(how))).outcome).toMatchObject({ ok: true, summary: { sheetName: expected } })
  })

  it('is the one that was asked for, by name or place', async () => {
    const bytes = handMade({ rows: textRow(1, 'x'), more })
    expect((await readAll(bytes, { sheet: '数据' })).outcome).toMatchObject({ summary: { sheetName: '数据' } })
    expect((await readAll(bytes, { sheet: 1 })).outcome).toMatchObject({ summary: { sheetName: '数据' } })
    expect((await readAll(bytes, { sheet: '无' })).outcome).toMatchObject({ refusal: { params: { reason: 'sheet-not-found' } } })
  })
})

describe('what is said of the sheet', () => {
  it('counts hidden rows and merges and keeps ranges as ranges', async () => {
    const { outcome, hidden } = await readAll(handMade({
      rows: `${textRow(1, '标题')}<row r="2" hidden="1">${inlineCell('A2', 'x')}</row><row r="3" hidden="true"/>`,
      beforeRows: '<cols><col min="2" max="4" width="18.5" customWidth="1"/><col min="6" max="16384" hidden="1"/></cols>',
      afterRows: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
    }))
    expect(outcome).toMatchObject({ ok: true, summary: { rows: 2, hiddenRows: 1, mergedCells: 1, merged: ['A1:F1'], columns: [{ from: 1, to: 3, width: 18.5, hidden: false }, { from: 5, to: 16_383, hidden: true }], hiddenColumns: [{ from: 5 }] } })
    expect(hidden).toEqual([2])
  })

  it('names the bytes that were read', async () => {
    const { outcome } = await readAll(sample('hr-staff-list.xlsx'))
    expect(outcome).toMatchObject({ ok: true, summary: { sha256: '6111b2d890f1ec6e12057aaf6029f856456ad8ee49457734c8674faa76a9eee6', bytes: 21_518, rows: 8, sheets: [{ name: '在职', hidden: false }, { name: '说明', hidden: false }] } })
  })
})

describe('files that are not read', () => {
  it.each<[string, Buffer, object]>([
    ['a PDF', Buffer.from('%PDF-1.7\n'), { ruleId: 'FILE_UNREADABLE', params: { looksLike: 'pdf', wayOut: 'choose-another' } }],
    ['a photograph', Buffer.from('ffd8ffe000104a46', 'hex'), { ruleId: 'FILE_UNREADABLE', params: { looksLike: 'image', wayOut: 'choose-another' } }],
    ['a sheet of Excel 4', Buffer.from('0904060000041000', 'hex'), { ruleId: 'FILE_UNREADABLE', params: { looksLike: 'xls-old', wayOut: 'save-as-xlsx' } }],
    ['nothing', Buffer.alloc(0), { ruleId: 'FILE_EMPTY', params: { looksLike: 'empty', wayOut: 'choose-another' } }],
    ['a protected file', Buffer.from('%TSD-Header-###%\x00', 'latin1'), { ruleId: 'FILE_PASSWORD', params: { looksLike: 'drm', wayOut: 'remove-password' } }],
  ])('%s', async (_name, bytes, refusal) => {
    expect((await readAll(bytes)).outcome).toEqual({ ok: false, refusal })
  })

  it('reads ID numbers that were typed as numbers as the numbers they have become', async () => {
    const { cells } = await readAll(sample('ids-as-numbers.xlsx'))
    expect(cells.get('B2')).toEqual(['number', '430102199203140200'])
  })
})

describe('opening', () => {
  it('says that there is no file, and that a folder is none', async () => {
    expect(await readWorkbook({ path: '/nowhere/x.xlsx' }, {}, () => undefined)).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_FOUND' } })
    expect(await readWorkbook({ path: '/' }, {}, () => undefined)).toMatchObject({ ok: false, failure: { code: 'FILE_NOT_FOUND' } })
  })

  it('is cancelled before it begins', async () => {
    expect((await readAll(sample('hr-staff-list.xlsx'), { signal: AbortSignal.abort() })).outcome).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } })
  })

  it('waits for the taker of the rows', async () => {
    let taking = 0
    let most = 0
    const bytes = handMade({ rows: Array.from({ length: 4_000 }, (_, index) => textRow(index + 1, `第${index}行`)).join('') })
    await readWorkbook({ bytes }, {}, async () => {
      most = Math.max(most, ++taking)
      await new Promise((resolve) => setImmediate(resolve))
      taking--
    })
    expect(most).toBe(1)
  })
})
