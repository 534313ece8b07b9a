export interface PageRoom {
  /** Points for rows on the first page and on each following one. */
  readonly first: number
  readonly next: number
  /** Points of what follows the last row and may not stand alone. */
  readonly tail: number
  /** Rows that a page should hold at least. */
  readonly least: number
}

/**
 * Deals rows of the given heights out to pages: as many as fit, then mended at the end so that what follows the table
 * does not stand alone and the last page has at least `least` rows. Answers how many rows each page has; the first may
 * have none where not even one fits there.
 */
export function paginateRows(heights: readonly number[], room: PageRoom): number[] {
  const pages: number[][] = [[]]
  let used = 0
  for (const height of heights) {
    const capacity = pages.length === 1 ? room.first : room.next
    if (used + height > capacity && (used > 0 || pages.length === 1)) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(height)
    used += height
  }
  mendEnd(pages, room)
  return pages.map((page) => page.length)
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)

function mendEnd(pages: number[][], room: PageRoom): void {
  const last = pages.at(-1) ?? []
  const capacity = pages.length === 1 ? room.first : room.next
  if (last.length > 0 && sum(last) + room.tail > capacity) pages.push([])
  const end = pages.at(-1)
  const before = pages.at(-2)
  if (!end || !before) return
  while (end.length < room.least && before.length > room.least) {
    const moved = before.at(-1) ?? 0
    if (sum(end) + moved + room.tail > room.next) return
    before.pop()
    end.unshift(moved)
  }
}
