import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginateRows } from './table-pages.ts'

const room = { first: 100, next: 140, tail: 50, least: 3 }
const rows = (count: number, height = 10): number[] => Array.from({ length: count }, () => height)

describe('paginateRows', () => {
  it('keeps everything on one page where it fits with what follows', () => {
    expect(paginateRows(rows(5), room)).toEqual([5])
  })

  it('takes three rows along where what follows does not fit below the table', () => {
    expect(paginateRows(rows(9), room)).toEqual([6, 3])
  })

  it('leaves no orphan row on the last page', () => {
    expect(paginateRows(rows(11), room)).toEqual([8, 3])
  })

  it('leaves the first page empty where not even one row fits there', () => {
    expect(paginateRows(rows(3, 120), room)).toEqual([0, 1, 1, 1, 0])
  })

  it('deals out every row once, overfills no page, and leaves room for what follows, whatever the heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 8, max: 90 }), { minLength: 1, maxLength: 60 }), (heights) => {
        const pages = paginateRows(heights, room)
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(heights.length)
        let start = 0
        for (const [index, count] of pages.entries()) {
          const used = heights.slice(start, start + count).reduce((sum, height) => sum + height, 0)
          const most = index === 0 ? room.first : room.next
          expect(used).toBeLessThanOrEqual(index === pages.length - 1 ? most - (count > 0 ? room.tail : 0) : most)
          start += count
        }
      }),
      { numRuns: 2_000, seed: 20261123 },
    )
  })
})
