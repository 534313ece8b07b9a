import { describe, expect, test } from 'vitest'
import { CODES } from '../../test/fixtures/rules/add-sheet.ts'

const read = (element: string, text: string): string | null => CODES.table(element).read(text)?.entry.code ?? null

describe('reading codes', () => {
  test('every entry by code, name, code and name, name and code', () => {
    for (const element of ['AAC005', 'AAC009', 'AAC011', 'AAC012', 'AAC013', 'AAC058', 'AAC066', 'AAE140', 'AAE160.decrease']) {
      for (const { code, name } of CODES.table(element).entries) {
        const byName = name === '其他身份证件' ? '15' : code
        expect([read(element, code), read(element, name), read(element, `${code} ${name}`), read(element, `${code}${name}`), read(element, `${name}(${code})`), read(element, `${name}（${code}）`)], `${element} ${code}`).toEqual([code, byName, code, code, code, code])
      }
    }
  })
  test('every alias', () => {
    for (const element of CODES.elements) {
      for (const { code, aliases } of CODES.table(element).entries) for (const alias of aliases ?? []) expect(read(element, alias), `${element} ${alias}`).toBe(code)
    }
  })
  test('short forms of the facts', () => {
    expect(['汉', '维吾尔', '傈傈族', '达翰尔族'].map((text) => read('AAC005', text))).toEqual(['01', '05', '20', '31'])
    expect(['本地城镇', '非农业', '港澳台侨', '居民'].map((text) => read('AAC009', text))).toEqual(['11', '10', '30', '50'])
    expect(['固定期限', '无固定期限', '劳务派遣', '非全日制', '其他'].map((text) => read('AAC013', text))).toEqual(['41', '42', '51', '52', '90'])
    expect(['企业养老', '机关养老', '失业', '医疗', '工伤', '生育', '大额', '公务员补助'].map((text) => read('AAE140', text))).toEqual(['110', '120', '210', '310', '410', '510', '330', '320'])
    expect(['居民身份证(户口簿)', '身份证', '护照'].map((text) => read('AAC058', text))).toEqual(['01', '01', '08'])
  })
  test('halves that disagree are not understood', () => expect([read('AAC005', '01 回族'), read('AAC005', '77 汉族'), read('AAC005', '')]).toEqual([null, null, null]))
  test('nearest', () => {
    expect(CODES.table('AAC005').nearest('汗族')[0]).toBeDefined()
    expect(CODES.table('AAC005').nearest('维吾而族')[0]).toBe('05 维吾尔族')
    expect(CODES.table('AAC066').nearest('01 城镇职工')).toContain('101 企业职工')
    expect(CODES.table('AAC009').nearest('☃☃☃')).toEqual([])
  })
})
