import { expect, test } from 'vitest'
import { foldText, foldTight, isEmptyText, trimText } from './tidy-text.ts'

test('what nobody sees goes', () => {
  expect(trimText(' \u00A0\u3000湖南省\u200B 长沙市\r\n芙蓉区\uFEFF\t')).toBe('湖南省 长沙市 芙蓉区')
  expect(trimText('（长沙）')).toBe('（长沙）')
  expect(foldText('（Ａ１，￥）')).toBe('(A1,¥)')
  expect(foldTight('1 38 0')).toBe('1380')
  expect(['', ' ', '\u3000\u200B\n', '0'].map(isEmptyText)).toEqual([true, true, true, false])
})
