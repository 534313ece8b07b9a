import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, breakLinesEvenly } from './line-break.ts'

/** Han characters are 2 wide, all others 1. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/\p{Script=Han}|[，。、；：（）《》“”]/u.test(character) ? 2 : 1), 0)

describe('breakLines', () => {
  it('keeps a text that fits on one line', () => {
    expect(breakLines('张三', 4, widthOf)).toEqual(['张三'])
    expect(breakLines('', 4, widthOf)).toEqual([''])
  })

  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(breakLines('一二三四，五六', 8, widthOf)).toEqual(['一二三', '四，五六'])
    expect(breakLines('一二三（四五）', 8, widthOf)).toEqual(['一二三', '（四五）'])
  })

  it('breaks a name after its dot, never before', () => {
    expect(breakLines('阿卜杜热·阿卜力', 9, widthOf)).toEqual(['阿卜杜热·', '阿卜力'])
  })

  it('keeps numbers, dates and words whole, and parts a double surname at its hyphen', () => {
    expect(breakLines('工资 5,200.00 元', 10, widthOf)).toEqual(['工资', '5,200.00', '元'])
    expect(breakLines('自2026-11-01起', 10, widthOf)).toEqual(['自', '2026-11-01', '起'])
    expect(breakLines('FERNANDEZ-GUTIERREZ', 12, widthOf)).toEqual(['FERNANDEZ-', 'GUTIERREZ'])
  })

  it('breaks inside what is wider than a line, and never between the halves of a surrogate pair', () => {
    expect(breakLines('430102199001010214', 10, widthOf)).toEqual(['4301021990', '01010214'])
    expect(breakLines('𬱖𬱖𬱖', 4, widthOf)).toEqual(['𬱖𬱖', '𬱖'])
  })

  it('takes line breaks of every kind and tabs as blanks', () => {
    expect(breakLines('一\r\n二\n三\t四', 20, widthOf)).toEqual(['一', '二', '三 四'])
  })

  it('loses nothing but blanks, and no line is wider than the column, whatever the text', () => {
    const alphabet = fc.constantFrom(...'一二𬱖龚·、。，（）《》“”abZ019-./: ')
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        for (const lines of [breakLines(text, width, widthOf), breakLinesEvenly(text, width, widthOf)]) {
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        }
      }),
      { numRuns: 2_000, seed: 20261123 },
    )
  })
})

describe('breakLinesEvenly', () => {
  it('leaves no single character on the last line', () => {
    expect(breakLines('一二三四五六七', 12, widthOf)).toEqual(['一二三四五六', '七'])
    expect(breakLinesEvenly('一二三四五六七', 12, widthOf)).toEqual(['一二三四', '五六七'])
  })

  it('breaks no word for it', () => {
    expect(breakLinesEvenly('MARIA DEL CARMEN FERNANDEZ-GUTIERREZ', 14, widthOf)).toEqual(['MARIA DEL', 'CARMEN', 'FERNANDEZ-', 'GUTIERREZ'])
  })
})
