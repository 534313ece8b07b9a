import { describe, expect, test } from 'vitest'
import { formatFen, plainFen, readFen } from './money.ts'

describe('money', () => {
  test.each([['5200', 520_000], ['5,200.00', 520_000], ['￥5200.5', 520_050], ['¥5200', 520_000], ['5200元', 520_000], ['5200.500', 520_050], ['0.01', 1], ['1,234,567.89', 123_456_789], ['５２００', 520_000]])('%s', (text, fen) => expect(readFen(text)).toBe(fen))
  test.each(['0', '-1', '1.234', '52,00', '5千', '', '1e3', 'NaN', '5200.', '999999999999999'])('%s is none', (text) => expect(readFen(text)).toBeNull())
  test('numbers with a binary tail', () => expect([readFen('5200.1000000000004', true), readFen('5.2E3', true), readFen('5200.1234567', true), readFen('5200.125', true)]).toEqual([520_010, 520_000, null, null]))
  test('shown', () => expect([formatFen(520_000), formatFen(123_456_789), formatFen(5), formatFen(-520_050), plainFen(520_000)]).toEqual(['5,200.00', '1,234,567.89', '0.05', '-5,200.50', '5200.00']))
})
