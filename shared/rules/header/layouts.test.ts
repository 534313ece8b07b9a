import { describe, expect, test } from 'vitest'
import { CODES, contextWith, makeId, PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'
import { textRow, type MadeCell } from '../../../test/fixtures/rules/text-row.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { createAddChecker, createRemoveChecker } from '../engine/checker.ts'
import type { DeclarationKind } from '../field.ts'
import { findHeader, type FoundHeader, type HeaderHints } from './find-header.ts'

const find = (rows: readonly SheetRow[], kind: DeclarationKind = 'add', hints: HeaderHints = {}): FoundHeader => findHeader(rows, kind, CODES, PROFILE, hints)
const sheet = (...rows: readonly (readonly MadeCell[])[]): SheetRow[] => rows.map((cells, index) => textRow(index + 1, cells))
const fieldsOf = ({ columns }: FoundHeader): (string | null)[] => columns.map(({ field }) => field)
const told = ({ findings }: FoundHeader): string[] => findings.map(({ ruleId, column, field }) => [ruleId, column, field].filter((part) => part !== null).join(' '))
const ids = Array.from({ length: 12 }, (_, index) => makeId(`43010219920314${String(21 + index * 2).padStart(3, '0')}`))
const names = ['向楠', '彭娜', '石建国', '田心怡', '罗布·次仁', '龙飞', '谭小芳', '欧阳娜', '吴敏', '周杰', '唐果', '邓超']

/** agency-add-wide.xls: one row of headings, a block of three columns an insurance. */
const WIDE_HEAD = ['单位', '社保缴纳地', '变动类型', '姓名', '证件号码', '证件类型', '岗位', '户口性质', '社保起缴时间', '社保工资', '养老政策名称', '养老报增方式', '养老备注', '工伤政策名称', '工伤报增方式', '工伤备注', '公积金政策名称', '公积金报增方式', '公积金备注', '联系电话']
const wideRow = (index: number, pension: string, injury: string, policy = '羊驼市工伤'): string[] =>
  ['示例制造有限公司', '羊驼', '', names[index]!, ids[index]!, '居民身份证', '操作工', '本地城镇', '2026-11-01', '4500', '羊驼市养老', pension, '', policy, injury, '', '羊驼市公积金', '新建', '', '13800000000']

/** agency-remove-3-header-rows.xls: programs' names, words, and what stands under each insurance. */
const THREE = sheet(
  ['NO.', 'COMPANY_NAME', 'EMPLOYEE_NAME', 'CARD_ID', 'YANGLAO_TYPE', 'SHIYE_TYPE', 'GONGSHANG_TYPE', 'GONGJIJIN_TYPE'],
  ['序号', '', '姓名', '身份证号码', '养老', '失业', '工伤', '公积金'],
  ['', '单位', '', '', '报减方式', '报减方式', '报减方式', '报减方式'],
  ['1', '示例制造有限公司', names[0]!, ids[0]!, '中断', '中断', '中断', '封存'],
  ['2', '示例制造有限公司', names[1]!, ids[1]!, '中断', '', '不报', '封存'],
)

describe('headers of several rows', () => {
  test('three rows: programs’ names, words, and one word under each insurance', () => {
    const found = find(THREE, 'remove')
    expect(found).toMatchObject({ headerRow: 3, headerRows: 3 })
    expect(fieldsOf(found)).toEqual([null, null, 'name', 'idNumber', 'way.110', 'way.210', 'way.410', null])
    expect(found.columns[4]).toMatchObject({ column: 'E', header: '养老 / 报减方式', by: 'synonym' })
    expect(told(found)).toEqual(['COLUMN_UNKNOWN B', 'COLUMN_UNKNOWN H', 'COLUMN_MISSING reason', 'COLUMN_MISSING removedOn'])
  })
  test('two rows: a group’s heading counts for the columns under it, and a title stays a title', () => {
    const found = find(sheet(['某公司参保名单'], ['姓名', '身份证号', '险种', '', '', '缴费工资'], ['', '', '企业养老', '失业', '工伤', ''], [names[0]!, ids[0]!, '是', '否', '√', '4500']))
    expect(found).toMatchObject({ headerRow: 3, headerRows: 2 })
    expect(fieldsOf(found)).toEqual(['name', 'idNumber', 'insurance.110', 'insurance.210', 'insurance.410', 'wageFen'])
  })
  test('a group above does not name what stands beside it', () => {
    const found = find(sheet(['基本信息', '', '参保信息', ''], ['姓名', '身份证号', '参保时间', '备注'], [names[0]!, ids[0]!, '2026-11-01', '']))
    expect(fieldsOf(found)).toEqual(['name', 'idNumber', 'insuredFrom', 'remark'])
    expect(found.headerRow).toBe(2)
  })
  test('the first person is no second row of the header', () => expect(find(sheet(['姓名', '身份证号', '险种'], [names[1]!, '43010219920314021', '工伤'], [names[0]!, ids[0]!, '工伤'])).headerRow).toBe(1))
})

describe('a block of columns for each insurance', () => {
  test('is read from one row of headings', () => {
    expect(fieldsOf(find(sheet(WIDE_HEAD, wideRow(0, '新建', '新建'))))).toEqual([null, null, null, 'name', 'idNumber', 'idType', null, 'hukou', 'insuredFrom', 'wageFen', 'policy.110', 'way.110', null, 'policy.410', 'way.410', null, null, null, null, 'mobile'])
  })
  test('says which insurances, and by their ways what is declared', () => {
    const rows = sheet(WIDE_HEAD, wideRow(0, '新建', '新建'), wideRow(1, '续保', '不报'), wideRow(2, '', '', ''), wideRow(3, '新建', '续保'), wideRow(4, '新建', '随便'))
    const found = find(rows)
    const checker = createAddChecker({ columns: found.columns, context: contextWith(), fixed: found.fixed })
    const checked = rows.slice(1).map((row) => checker.check(row))
    expect(checked.map(({ content }) => [content.operation, content.insurances])).toEqual([['new', ['110', '410']], ['resume', ['110']], [null, ['110']], [null, ['110', '410']], ['new', ['110']]])
    const rules = (index: number) => checked[index]?.findings.filter(({ field }) => field === 'operation' || field?.startsWith('insurance')).map(({ ruleId, column }) => `${ruleId} ${column}`)
    expect(rules(2)).toContain('FIELD_REQUIRED L')
    expect(rules(3)).toContain('CODE_UNKNOWN L')
    expect(rules(4)).toContain('CODE_UNKNOWN O')
  })
  test('of a removal, with reason and day said once for the whole sheet', () => {
    const found = find(THREE, 'remove', { given: { columns: {}, fixed: { reason: '6301', removedOn: '2026-11-20' }, headerRow: 3, headerRows: 3, by: 'person' } })
    expect(told(found)).toEqual([])
    const checker = createRemoveChecker({ columns: found.columns, context: contextWith(), fixed: found.fixed })
    expect(THREE.slice(3).map((row) => checker.check(row)).map(({ content, fate }) => [content.operation, content.reason, content.removedOn, content.insurances, fate])).toEqual([
      ['suspend', '6301', '2026-11-20', ['110', '210', '410'], 'ready'],
      ['suspend', '6301', '2026-11-20', ['110'], 'ready'],
    ])
  })
})

describe('columns by what is in them', () => {
  const people = (head: readonly string[]): SheetRow[] => sheet(head, ...ids.map((id, index) => [`A${index}`, names[index]!, id, `1380000000${index % 10}`, index % 2 ? '女' : '男', '汉族', `1992-03-14`, '2026-11-01', '4500', '生产部']))

  test('ID numbers, names, phones and codes, whatever they are called', () => {
    const found = find(people(['工号', '员', '编码', '号', '别', '族', '日', '起', '数', '部门']))
    expect(found.headerRow).toBe(1)
    expect(fieldsOf(found)).toEqual([null, 'name', 'idNumber', 'mobile', 'gender', 'ethnicity', 'birthDate', null, null, null])
    expect(found.columns[2]).toMatchObject({ by: 'content', certainty: 0.99 })
    expect(found.columns[1]?.certainty).toBeLessThan(0.9)
    expect(found.columns.map(({ suggestion }) => suggestion).slice(7)).toEqual(['insuredFrom', 'wageFen', undefined])
  })
  test('without any heading at all', () => {
    const found = find(people([]).slice(1).map((row, index) => textRow(index + 1, Array.from({ length: 10 }, (_, column) => row.text(column)))))
    expect(found).toMatchObject({ headerRow: 0, headerRows: 0, layout: '' })
    expect(fieldsOf(found).slice(0, 5)).toEqual([null, 'name', 'idNumber', 'mobile', 'gender'])
  })
  test('wrong check characters in half of them are no proof of ID numbers', () => {
    const wrong = ids.map((id) => id.slice(0, 17) + (id.endsWith('X') ? '1' : 'X'))
    expect(fieldsOf(find(sheet(['姓名', '代码', '险种'], ...wrong.map((id, index) => [names[index]!, id, '工伤']))))[1]).toBeNull()
  })
  test('a name and a content that disagree lower the certainty and say what it looks like', () => {
    expect(find(sheet(['姓名', '身份证号', '险种'], ...ids.map((id, index) => [id, names[index]!, '工伤']))).columns[0]).toMatchObject({ field: 'name', certainty: 0.5, suggestion: 'idNumber' })
  })
  test('an entry date stays unused: its name says that it is something else', () => {
    const found = find(sheet(['姓名', '身份证号', '入职日期'], ...ids.map((id, index) => [names[index]!, id, '2026.11.3'])))
    expect(found.columns[2]).toMatchObject({ field: null })
  })
})

describe('certainty', () => {
  test('standard name, other name, name that may mean something else', () => {
    const found = find(sheet(['姓名', '身份证号', '缴费基数'], [names[0]!, ids[0]!, '4500']))
    expect(found.columns.map(({ by, certainty }) => [by, certainty])).toEqual([['name', 1], ['synonym', 0.95], ['synonym', 0.8]])
  })
})

describe('the clerk’s word and what was remembered', () => {
  const rows = sheet(['姓名', '编码', '入职日期', '部门'], [names[0]!, ids[0]!, '2026.11.3', '生产部'])

  test('a chosen field stands, and a column that is not used is no news', () => {
    const found = find(rows, 'add', { given: { columns: { C: 'insuredFrom', B: null }, fixed: {}, by: 'person' } })
    expect(fieldsOf(found)).toEqual(['name', null, 'insuredFrom', null])
    expect(found.columns[2]).toMatchObject({ by: 'person', certainty: 1 })
    expect(told(found).filter((line) => line.startsWith('COLUMN_UNKNOWN'))).toEqual([])
    expect(found.source).toBe('person')
  })
  test('a layout is known again by its headings, also with other people', () => {
    const known = find(rows).layout
    const other = sheet(['姓名', '编码', '入职日期', '部门'], [names[1]!, ids[1]!, '2026-11-09', '办公室'])
    const found = find(other, 'add', { recall: (layout) => (layout === known ? { columns: { C: 'insuredFrom' }, fixed: { operation: '新参保' }, by: 'layout' } : null) })
    expect(found).toMatchObject({ source: 'layout', fixed: { operation: '新参保' } })
    expect(found.columns[2]).toMatchObject({ field: 'insuredFrom', by: 'layout' })
    expect(find(sheet(['姓名', '编码', '到岗日期', '部门'], [names[1]!, ids[1]!, '', ''])).layout).not.toBe(known)
  })
})
