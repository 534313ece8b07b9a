import { describe, expect, test } from 'vitest'
import { ADD_COLUMNS, ADD_HEADERS, CODES, headerRow, PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'
import { REMOVE_COLUMNS, REMOVE_HEADERS } from '../../../test/fixtures/rules/remove-sheet.ts'
import { textRow } from '../../../test/fixtures/rules/text-row.ts'
import type { SheetRow } from '../../domain/sheet-row.ts'
import { templateColumns } from '../../i18n/template/template-columns.ts'
import { FURTHER_FIELDS, type DeclarationKind } from '../field.ts'
import { findHeader, type FoundHeader, type TemplateMark } from './find-header.ts'

const find = (rows: readonly SheetRow[], kind: DeclarationKind = 'add', template: TemplateMark | null = null): FoundHeader => findHeader(rows, kind, CODES, PROFILE, { template })
const told = ({ findings }: FoundHeader): string[] => findings.map(({ ruleId, column, field }) => [ruleId, column, field].filter((part) => part !== null).join(' '))
const fieldsOf = ({ columns }: FoundHeader): (string | null)[] => columns.map(({ field }) => field)

describe('the header of a 增员 sheet', () => {
  test('ours', () => {
    const found = find([headerRow()])
    expect(found).toMatchObject({ headerRow: 1, columns: ADD_COLUMNS, findings: [] })
    expect(found.columnIndex.get('insurance.410')).toBe(14)
  })
  test('the template that is written, of both kinds', () => {
    for (const kind of ['add', 'remove'] as const) {
      const columns = templateColumns(kind, CODES, PROFILE)
      const found = find([textRow(1, columns.map(({ header, required }) => (required ? `*${header}` : header)))], kind)
      expect(found.findings).toEqual([])
      expect(fieldsOf(found)).toEqual(columns.map(({ field }) => (field === 'sequence' ? null : field)))
    }
  })
  test('titles above it, columns in another order, stars and hints in the headers', () => {
    const names = Object.keys(ADD_HEADERS).toReversed()
    const found = find([textRow(1, ['示例制造有限公司增员表']), textRow(2, []), textRow(4, names.map((name) => ` ${name.replace('*', '＊')}（必填）\n`))])
    expect(found).toMatchObject({ headerRow: 4, findings: [] })
    expect(fieldsOf(found)).toEqual(ADD_COLUMNS.map(({ field }) => field).toReversed())
  })
  test('the template of 成都', () => {
    const found = find([textRow(1, ['姓名', '身份证号码', '人员类别', '文化程度', '参保时间', '申报工资', '电话号码'])])
    expect(fieldsOf(found)).toEqual(['name', 'idNumber', 'insuredIdentity', 'education', 'insuredFrom', 'wageFen', 'mobile'])
    expect(told(found)).toEqual(['COLUMN_MISSING ethnicity', 'COLUMN_MISSING hukou', 'COLUMN_MISSING operation', 'COLUMN_MISSING insurances', 'COLUMN_MISSING employmentForm'])
  })
  test('the template of 西安', () => {
    const found = find([textRow(1, ['证件类型', '身份证号', '姓名', '性别', '民族', '出生日期', '户口性质', '户籍地址', '联系地址', '学历', '毕业时间', '婚姻', '个人身份', '参工时间', '参保时间', '申报工资', '企业养老', '机关养老', '失业', '医疗', '工伤', '生育', '大额', '公务员补助'])])
    expect(fieldsOf(found)).toEqual(['idType', 'idNumber', 'name', 'gender', 'ethnicity', 'birthDate', 'hukou', 'hukouAddress', 'contactAddress', 'education', null, 'maritalStatus', 'personalIdentity', 'workStartDate', 'insuredFrom', 'wageFen', 'insurance.110', 'insurance.120', 'insurance.210', 'insurance.310', 'insurance.410', 'insurance.510', 'insurance.330', 'insurance.320'])
  })
  test('a staff list with a title: what it lacks is told once a column, its other columns are not used', () => {
    const found = find([textRow(1, ['示例制造有限公司 2026年11月在职员工名单']), textRow(2, ['序号', '姓名', '部门', '岗位', '身份证号', '入职日期', '手机', '月工资', '备注']), textRow(3, ['1', '向楠', '生产部', '操作工', '430102199203140214'])])
    expect(found.headerRow).toBe(2)
    expect(fieldsOf(found)).toEqual([null, 'name', null, null, 'idNumber', null, 'mobile', 'wageFen', 'remark'])
    expect(told(found)).toEqual(expect.arrayContaining(['COLUMN_UNKNOWN C', 'COLUMN_UNKNOWN D', 'COLUMN_UNKNOWN F', 'COLUMN_MISSING insuredFrom']))
    expect(told(found)).not.toContain('COLUMN_MISSING idType')
  })
  test('what single forms ask beside the rest is known by the form’s own words, and by no looser ones; a 减员 has none of it', () => {
    const further = ['档案出生日期', '婚姻状况', '特殊工种', '行政职务', '工人技术等级', '专业技术职务', '高级技术职务类型', '邮编', '电子邮箱']
    const found = find([textRow(1, ['姓名', '证件号码', '参保日期', ...further, '职务', '职称', '婚否', '是否特殊工种'])])
    expect(fieldsOf(found).slice(3)).toEqual([...FURTHER_FIELDS, null, null, null, null])
    expect(fieldsOf(find([textRow(1, ['姓名', '证件号码', '减员日期', ...further])], 'remove')).slice(3)).toEqual(further.map(() => null))
  })
  test('a person whose cells are words that stand over columns elsewhere is no second row of headings', () => {
    const found = find([textRow(1, ['姓名', '身份证号', '险种一', '险种二', '险种三', '险种四']), textRow(2, ['向楠', '430102199203140214', '养老', '失业', '医疗', '工伤'])])
    expect(found.headerRow).toBe(1)
  })
  test('insurances by other names, and one column for all', () => {
    const found = find([textRow(1, ['姓名', '证件号码', '是否参加工伤保险', '基本医疗保险', '失业保险(是/否)', '险种-生育'])])
    expect(fieldsOf(found).slice(2)).toEqual(['insurance.410', 'insurance.310', 'insurance.210', 'insurance.510'])
    expect(fieldsOf(find([textRow(1, ['姓名', '证件号码', '险种'])]))[2]).toBe('insurances')
  })
  test('a column twice, at the second', () => {
    expect(told(find([textRow(1, [...Object.keys(ADD_HEADERS), '身份证号'])]))).toEqual(['COLUMN_DUPLICATE AC idNumber'])
  })
  test('a weaker name beside a strong one is not used, and no duplicate', () => {
    const found = find([textRow(1, [...Object.keys(ADD_HEADERS), '联系电话'])])
    expect(told(found)).toEqual(['COLUMN_UNKNOWN AC'])
    expect(found.columnIndex.get('mobile')).toBe(23)
  })
})

describe('no header', () => {
  test.each([[[]], [[textRow(1, ['说明']), textRow(2, ['本表由人事部维护'])]], [[textRow(1, ['姓名', '部门'])]]])('%#', (rows) => expect(told(find(rows))).toEqual(['HEADER_NOT_FOUND']))
  test('beyond the first 20 rows', () => expect(told(find([...Array.from({ length: 20 }, (_, index) => textRow(index + 1, ['说明'])), headerRow(21)]))).toEqual(['HEADER_NOT_FOUND']))
  test('of the other kind', () => {
    expect(find([textRow(1, REMOVE_HEADERS)]).findings).toMatchObject([{ ruleId: 'HEADER_NOT_FOUND', severity: 'error', params: { kind: 'add', otherKind: 'remove' } }])
    expect(find([headerRow()], 'remove').findings).toMatchObject([{ params: { otherKind: 'add' } }])
    expect(find([headerRow()], 'add', { kind: 'remove', version: '2026-11' }).headerRow).toBeNull()
  })
})

describe('a template of ours', () => {
  test('of an older version', () => expect(find([headerRow()], 'add', { kind: 'add', version: '2025-01' }).findings).toMatchObject([{ ruleId: 'TEMPLATE_OUTDATED', severity: 'warning', row: null, params: { version: '2025-01', current: '2026-11' } }]))
  test('of this version', () => expect(find([headerRow()], 'add', { kind: 'add', version: '2026-11' }).findings).toEqual([]))
})

test('the header of a 减员 sheet', () => {
  expect(find([textRow(1, REMOVE_HEADERS)], 'remove')).toMatchObject({ headerRow: 1, columns: REMOVE_COLUMNS, findings: [] })
  expect(fieldsOf(find([textRow(1, ['社保编码', '姓名', '停保时间', '停保原因'])], 'remove'))).toEqual([null, 'name', 'removedOn', 'reason'])
})
