import { describe, expect, test } from 'vitest'
import { CODES } from '../../../test/fixtures/rules/add-sheet.ts'
import { checkCells } from '../../../test/fixtures/rules/check-cells.ts'
import type { Finding } from '../../domain/finding.ts'
import { RULE_IDS } from '../../domain/rule-id.ts'
import { describeFinding } from './describe-finding.ts'

const bare = (ruleId: Finding['ruleId']): Finding => ({ ruleId, severity: 'error', row: 37, column: 'D', field: 'idNumber', value: 'x', params: {} })

describe.each(['zh-CN', 'en'] as const)('%s', (locale) => {
  test.each(RULE_IDS)('%s has words, and none are holes or a bare code', (ruleId) => {
    const { title, message, why, advice } = describeFinding(bare(ruleId), locale, CODES)
    expect(title.length).toBeGreaterThan(1)
    expect(message.length).toBeGreaterThan(4)
    expect([title, message, why, advice].join(' ')).not.toMatch(/undefined|NaN|\[object|操作失败|[A-Z]+_[A-Z]+/)
    if (locale === 'zh-CN') expect(message).toMatch(/。$/)
  })
})

describe('what a clerk reads', () => {
  const say = (cells: Parameters<typeof checkCells>[0], locale: 'zh-CN' | 'en' = 'zh-CN'): ReturnType<typeof describeFinding> => {
    const [finding] = checkCells(cells).findings
    if (finding === undefined) throw new Error('nothing was found')
    return describeFinding(finding, locale, CODES)
  }
  test('what, where, why and what to do', () =>
    expect(say({ idNumber: '43010219920314021X' })).toEqual({
      title: '校验码不对', message: '校验码应为 4，填的是 X。', why: '最后一位由前 17 位算出（GB 11643-1999），不符说明其中至少有一位填错。', advice: '请核对身份证原件。', where: '第 2 行 D 列',
    }))
  test('the compared values', () => {
    expect(say({ gender: '女' }).message).toBe('按身份证第 17 位应为男，填的是女。')
    expect(say({ wageFen: '3000' }).message).toBe('缴费工资 3,000.00 元，低于 2026-07 起的下限；将按 4,020.00 元作为缴费基数。')
    expect(say({ 'insurance.510': '否' }).message).toBe('医疗、生育、大额医疗须一并参加，还缺生育。')
    expect(say({ ethnicity: '维吾而族' }).advice).toMatch(/^是否想填：05 维吾尔族/)
    expect(say({ hukou: '' })).toMatchObject({ message: '“户口性质”没有填写。', where: '第 2 行 H 列' })
    expect(say({ idType: '' }).advice).toBe('按号码判断应填“居民身份证（户口簿）”。')
    expect(say({ 'insurance.410': '待定' }).message).toBe('“待定”看不出是参加还是不参加工伤。')
    expect(say({ idNumber: '430102920314021' }).message).not.toContain('430102199203140214')
  })
  test('in English', () => expect(say({ idNumber: '43010219920314021X' }, 'en')).toMatchObject({ message: 'The check character should be 4, it is X.', where: 'row 2, column D' }))
  test('a draft is pointed at by its field, a file by nothing', () => {
    expect(describeFinding({ ...bare('ID_CHECKSUM'), row: null, column: null }, 'zh-CN').where).toBe('证件号码')
    expect(describeFinding({ ...bare('FILE_EMPTY'), row: null, column: null, field: null }, 'zh-CN').where).toBe('')
  })
  test('the type of a removal is called by its own name', () => {
    const finding = { ...bare('FIELD_REQUIRED'), row: null, column: null, field: 'operation', params: { field: 'operation' } }
    expect(describeFinding(finding, 'zh-CN', CODES, 'remove')).toMatchObject({ message: '“减员类型”没有填写。', where: '减员类型' })
    expect(describeFinding(finding, 'zh-CN', CODES).where).toBe('增员类型')
  })
  test('a file of another shape', () => {
    const words = describeFinding({ ...bare('FILE_UNREADABLE'), row: null, column: null, field: null, params: { looksLike: 'et', wayOut: 'save-as-xlsx' } }, 'zh-CN')
    expect(words.message).toBe('这是WPS 表格（.et），这里读不了。')
    expect(words.advice).toContain('另存为')
    const damaged = describeFinding({ ...bare('FILE_UNREADABLE'), row: null, column: null, field: null, params: { looksLike: 'xls', reason: 'biff-record', wayOut: 'export-again' } }, 'zh-CN')
    expect(damaged.message).toBe('这是老式的 Excel 工作簿（.xls），但它已损坏或不完整，无法读取。')
    expect(damaged.advice).toContain('重新导出')
  })
  test('what is hidden in the sheet is said', () => {
    const finding = { ...bare('HIDDEN_PARTS'), severity: 'info' as const, row: null, column: null, field: null, params: { rows: 3, firstRow: 7, columns: 1, headers: ['F 工资'] } }
    expect(describeFinding(finding, 'zh-CN').message).toBe('表里有隐藏的人员 3 行（最先在第 7 行）和列 1 个（F 工资），已一并读取和核对。')
    expect(describeFinding({ ...finding, params: { rows: 0, firstRow: 0, columns: 1, headers: ['F 工资'] } }, 'zh-CN').message).toBe('表里有隐藏的列 1 个（F 工资），已一并读取和核对。')
  })
})
