import { describe, expect, it } from 'vitest'
import { builtInNumberClass, customNumberClass, DATE, PADDED, PLAIN, TIME } from './number-format.ts'

describe('what a number format means', () => {
  it.each([
    ['yyyy/m/d', DATE], ['yyyy"年"m"月"', DATE], ['[$-F800]dddd, mmmm dd, yyyy', DATE], ['m/d/yy h:mm', DATE], ['mmm', DATE], ['yyyy\\-mm\\-dd;@', DATE],
    ['h:mm:ss AM/PM', TIME], ['h"时"mm"分"', TIME], ['mm:ss', TIME],
    ['[h]:mm', PLAIN], ['General', PLAIN], ['G/通用格式', PLAIN], ['@', PLAIN], ['0.00E+00', PLAIN], ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', PLAIN], ['"day" 0', PLAIN], ['_-* #,##0_-', PLAIN], ['', PLAIN], ['0', PLAIN],
    ['000000', PADDED + 6], ['00', PADDED + 2],
  ])('%s', (code, meaning) => {
    expect(customNumberClass(code)).toBe(meaning)
  })

  it('knows the built-in dates, Chinese ones among them', () => {
    expect([14, 15, 22, 31, 57, 58].map(builtInNumberClass)).toEqual([DATE, DATE, DATE, DATE, DATE, DATE])
    expect([18, 20, 45].map(builtInNumberClass)).toEqual([TIME, TIME, TIME])
    expect([0, 1, 2, 9, 44, 46, 48, 49].map(builtInNumberClass)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })
})
