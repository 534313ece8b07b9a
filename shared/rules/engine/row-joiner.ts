import { CHANGE_DATE, F } from '../field.ts'
import type { Subject } from '../subject.ts'

/** The rows of one person in a long list: the first of them, and the insurances of all. */
export interface JoinedPerson {
  readonly firstRow: number
  readonly insurances: readonly string[]
}
/** By canonical ID; only people of several rows. */
export type JoinedRows = ReadonlyMap<string, JoinedPerson>

interface Group {
  firstRow: number
  rows: number
  insurances: string[]
  readonly sign: string
  /** Rows of one person that do not only differ in their insurance are what they are: doubles. */
  torn: boolean
}

/**
 * Finds the people of a list that has a row for each insurance: the same person, the same declaration, another insurance
 * in each row. In a second pass, with what the first found, each of the rows reads as the whole person.
 */
export class RowJoiner {
  readonly #known: JoinedRows | null
  readonly #groups = new Map<string, Group>()

  constructor(known: JoinedRows | null) {
    this.#known = known
  }

  /** Takes a subject that has been read. */
  take(subject: Subject): void {
    const { canonicalId, row } = subject
    if (canonicalId === null || row === null || subject.id === null || !subject.id.checksumRight) return
    if (this.#known !== null) {
      const person = this.#known.get(canonicalId)
      if (person === undefined) return
      subject.insurances = [...person.insurances]
      if (person.firstRow !== row) subject.joinedTo = person.firstRow
      return
    }
    const { insurances } = subject
    const sign = `${subject.values[F.name]}|${subject.values[F.operation]}|${subject.values[F.reason]}|${subject.values[F[CHANGE_DATE[subject.kind]]]}`
    const group = this.#groups.get(canonicalId)
    if (group === undefined) {
      this.#groups.set(canonicalId, { firstRow: row, rows: 1, insurances: [...insurances], sign, torn: insurances.length === 0 })
      return
    }
    group.rows++
    if (group.sign !== sign || insurances.length === 0 || insurances.some((insurance) => group.insurances.includes(insurance))) group.torn = true
    else group.insurances.push(...insurances)
  }

  /** The people of several rows; null where there are none. */
  joined(): JoinedRows | null {
    if (this.#known !== null) return this.#known
    const joined = new Map<string, JoinedPerson>()
    for (const [canonicalId, { firstRow, rows, insurances, torn }] of this.#groups) if (rows > 1 && !torn) joined.set(canonicalId, { firstRow, insurances: insurances.toSorted() })
    return joined.size === 0 ? null : joined
  }
}
