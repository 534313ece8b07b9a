import type { SeenRows } from '../../shared/rules/index.ts'

/**
 * Which rows of a batch are which person, so that one row can be judged anew without the others: the first row of a person
 * is told to the later ones, and when a number changes it is known whose first row that was.
 */
export class SeenIndex implements SeenRows {
  /** One row, or several ascending. */
  readonly #rows = new Map<string, number | number[]>()
  readonly #personOf = new Map<number, string>()
  #current = 0

  /** Begins with `row`: what it was is forgotten. Answers who it was. */
  begin(row: number): string | null {
    this.#current = row
    const before = this.#personOf.get(row)
    if (before === undefined) return null
    this.#personOf.delete(row)
    const rows = this.#rows.get(before)
    if (typeof rows === 'number') this.#rows.delete(before)
    else if (rows !== undefined) {
      const left = rows.filter((other) => other !== row)
      this.#rows.set(before, left.length === 1 ? (left[0] as number) : left)
    }
    return before
  }

  /** Who `row` is now; null where its number says nobody. */
  personOf(row: number): string | null {
    return this.#personOf.get(row) ?? null
  }

  /** The rows of a person behind `row`. */
  behind(person: string | null, row: number): number[] {
    const rows = person === null ? undefined : this.#rows.get(person)
    return typeof rows === 'number' ? (rows > row ? [rows] : []) : (rows?.filter((other) => other > row) ?? [])
  }

  /** Asked by the rule for the row that was begun: notes who it is and answers the person's first row where that is another. */
  get(canonicalId: string): number | undefined {
    const row = this.#current
    const rows = this.#rows.get(canonicalId)
    if (rows === undefined) this.#rows.set(canonicalId, row)
    else if (typeof rows === 'number') {
      if (rows !== row) this.#rows.set(canonicalId, rows < row ? [rows, row] : [row, rows])
    } else if (!rows.includes(row)) this.#rows.set(canonicalId, [...rows, row].sort((one, other) => one - other))
    this.#personOf.set(row, canonicalId)
    const now = this.#rows.get(canonicalId)
    const first = typeof now === 'number' ? now : (now?.[0] ?? row)
    return first < row ? first : undefined
  }

  /** All rows that are known stand in `get` already. */
  set(): void {}
}
