import { tooLarge } from '../refusal.ts'

/** Steps over spans before a page is given up; 100,000 rows with twenty spanned cells each need two million. */
const MOST_STEPS = 8_000_000

interface Span {
  readonly from: number
  /** Inclusive. */
  readonly to: number
  /** Last row it covers, 1-based. */
  readonly until: number
}

/**
 * Where the cells of an HTML row stand beside cells that reach down from rows above. Spans stay ranges; a row looks
 * only at those that its cells pass, and all rows together at no more than `MOST_STEPS`.
 */
export class SpannedCells {
  #spans: Span[] = []
  /** What will cover the next rows, in ascending columns. */
  #next: Span[] = []
  #at = 0
  #row = 0
  #column = 0
  #steps = 0

  clear(): void {
    this.#spans = []
    this.#next = []
    this.#at = 0
    this.#column = 0
  }

  beginRow(row: number): void {
    if (this.#next.length > 0 || this.#at > 0) {
      // What the row's cells did not reach is carried on behind what they passed.
      for (; this.#at < this.#spans.length; this.#at++) this.#carry(this.#spans[this.#at] as Span)
      this.#spans = this.#next
      this.#next = []
    }
    this.#at = 0
    this.#row = row
    this.#column = 0
  }

  /** The 0-based column of the next cell of the row, which covers `across` columns and `down` rows. */
  place(across: number, down: number): number {
    for (let span = this.#spans[this.#at]; span && span.from <= this.#column; span = this.#spans[++this.#at]) {
      if (span.until >= this.#row) this.#column = Math.max(this.#column, span.to + 1)
      this.#carry(span)
    }
    const column = this.#column
    this.#column += across
    if (down > 1) this.#next.push({ from: column, to: column + across - 1, until: this.#row + down - 1 })
    return column
  }

  #carry(span: Span): void {
    if (++this.#steps > MOST_STEPS) throw tooLarge('spans', MOST_STEPS, this.#steps)
    if (span.until > this.#row) this.#next.push(span)
  }
}
