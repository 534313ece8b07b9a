import { expect, test } from 'vitest'
import { ADD_HEADERS, CODES, contextWith, PROFILE } from '../../../test/fixtures/rules/add-sheet.ts'
import { textRow } from '../../../test/fixtures/rules/text-row.ts'
import { columnLetter } from '../../domain/column-letter.ts'
import { createAddChecker, createRemoveChecker } from '../../rules/engine/checker.ts'
import { templateColumns, templateInstructions } from './template-columns.ts'

test('the columns of facts 4.3', () => {
  const columns = templateColumns('add', CODES, PROFILE)
  expect(new Set(columns.map(({ field }) => field))).toEqual(new Set(Object.values(ADD_HEADERS).map((field) => field ?? 'sequence')))
  expect(columns.filter(({ required }) => required).map(({ header }) => header)).toEqual(['姓名', '证件类型', '证件号码', '民族', '户口性质', '增员类型', '参保日期', '缴费工资', '用工形式', '参保身份'])
  expect(columns.find(({ field }) => field === 'operation')?.codes?.map(({ name }) => name)).toEqual(['新参保', '续保', '调入'])
  expect(templateColumns('remove', CODES, PROFILE).map(({ header }) => header)).toEqual(['序号', '姓名', '证件类型', '证件号码', '减员类型', '减员原因', '减员日期', '企业养老', '机关养老', '失业', '医疗', '工伤', '生育', '大额医疗', '备注'])
})

test.each(['add', 'remove'] as const)('a row of the examples of %s is sound', (kind) => {
  const columns = templateColumns(kind, CODES, PROFILE)
  const mapped = columns.map(({ field, header }, index) => ({ column: columnLetter(index), header, field: field === 'sequence' ? null : field }))
  const input = { columns: mapped, context: contextWith() }
  const checker = kind === 'add' ? createAddChecker(input) : createRemoveChecker(input)
  expect(checker.check(textRow(2, columns.map(({ example }) => example ?? '')))).toMatchObject({ findings: [], fate: 'ready' })
})

test('every entry of every drop-down is understood as itself', () => {
  for (const kind of ['add', 'remove'] as const) {
    for (const { field, codes, entry } of templateColumns(kind, CODES, PROFILE)) {
      for (const { code, name } of codes ?? []) {
        const columns = [{ column: 'A', header: '', field }, { column: 'B', header: '', field: 'name' }]
        const input = { columns, context: contextWith() }
        const checker = kind === 'add' ? createAddChecker(input) : createRemoveChecker(input)
        const { findings } = checker.check(textRow(2, [entry === 'name' ? name : `${code} ${name}`, '向楠']))
        expect(findings.filter(({ ruleId }) => ruleId.startsWith('CODE_')), `${field} ${name}`).toEqual([])
      }
    }
  }
})

test('instructions', () => expect(templateInstructions('add').length).toBeGreaterThan(3))
