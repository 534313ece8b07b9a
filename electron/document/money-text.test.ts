import { expect, it } from 'vitest'
import { moneyText } from './money-text.ts'

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [520_000, '5,200.00'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123_456_789_012, '1,234,567,890.12'],
  [-520_050, '-5,200.50'],
])('%i fen is %s', (fen, text) => {
  expect(moneyText(fen)).toBe(text)
})

it('refuses what is not an integer of fen', () => {
  expect(() => moneyText(0.5)).toThrow()
  expect(() => moneyText(Number.NaN)).toThrow()
})
