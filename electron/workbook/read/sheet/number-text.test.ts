import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from './number-text.ts'

describe('numbers as Excel shows them', () => {
  it.each<[string, string | null]>([
    ['4500', '4500'], ['007', '7'], ['+5', '5'], ['-0', '0'], ['.5', '0.5'], ['5.', '5'], ['1E3', '1000'], ['1.5e-7', '0.00000015'], ['1e-300', '0'],
    ['8500.5499999999993', '8500.55'], ['0.1', '0.1'], ['0.30000000000000004', '0.3'], ['123456789012345', '123456789012345'],
    ['110101199003074477', '110101199003074477'], ['1.1010119900307448E+17', '110101199003074480'], ['-1.1010119900307448E+17', '-110101199003074480'],
    ['1e400', null], ['1e20', '100000000000000000000'], ['', null], ['.', null], ['abc', null], ['1,000', null], ['0x10', null], ['Infinity', null], ['NaN', null], ['1e', null],
  ])('%s is %s', (raw, text) => {
    expect(numberText(raw)).toBe(text)
  })

  it('keeps every amount of money, however the file writes it', () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (fen) => {
      const yuan = fen / 100
      expect(numberText(String(yuan))).toBe(String(yuan))
      expect(numberText(yuan.toExponential(16))).toBe(String(yuan))
    }))
  })

  it('is never slow', () => {
    const from = process.cpuUsage()
    numberText('7'.repeat(100_000))
    numberText(`1${'e1'.repeat(50_000)}`)
    numberText(`${' '.repeat(100_000)}x`)
    expect(process.cpuUsage(from).user / 1000, 'milliseconds').toBeLessThan(200)
  })
})
