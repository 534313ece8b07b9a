/**
 * The texts of all people, end to end, so that a search is a few passes over contiguous memory rather than
 * 200,000 comparisons: 10 ms instead of 100. Each list is one string; `\n` stands before and after every entry and is in none.
 */
export interface TextColumn {
  readonly text: string
  /** Where entry i begins; one more at the end. */
  readonly starts: Uint32Array
}

export function textColumn(entries: readonly string[]): TextColumn {
  const starts = new Uint32Array(entries.length + 1)
  let at = 1
  entries.forEach((entry, index) => {
    starts[index] = at
    at += entry.length + 1
  })
  starts[entries.length] = at
  return { text: `\n${entries.join('\n')}\n`, starts }
}

/** Marks in `hits` every entry that contains `term`; with `boundary`, only where a match begins at a marked place. */
export function markMatches(column: TextColumn, term: string, hits: Uint8Array, boundary?: Uint8Array): void {
  const { text, starts } = column
  let entry = 0
  for (let at = text.indexOf(term); at !== -1; ) {
    entry = entryAt(starts, at, entry)
    if (!boundary || boundary[at]) {
      hits[entry] = 1
      // One hit an entry is enough.
      at = text.indexOf(term, starts[entry + 1])
    } else {
      at = text.indexOf(term, at + 1)
    }
  }
}

/** How a term stands in an entry. */
export type Standing = 'whole' | 'beginning' | 'inside'

/** The first `limit` entries, ascending, in which `term` stands so; a beginning may be the whole, and an inside either. Ends as soon as it has them. */
export function firstMatches(column: TextColumn, term: string, standing: Standing, limit: number, boundary?: Uint8Array): number[] {
  const { text, starts } = column
  const lead = standing === 'inside' ? 0 : 1
  const wanted = standing === 'whole' ? `\n${term}\n` : standing === 'beginning' ? `\n${term}` : term
  const found: number[] = []
  let entry = 0
  for (let at = text.indexOf(wanted); at !== -1 && found.length < limit; ) {
    if (boundary && !boundary[at + lead]) {
      at = text.indexOf(wanted, at + 1)
      continue
    }
    entry = entryAt(starts, at + lead, entry)
    found.push(entry)
    at = text.indexOf(wanted, (starts[entry + 1] ?? text.length) - lead)
  }
  return found
}

/** The entry that holds position `at`, looked for from `from` on by doubling steps. */
function entryAt(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && (starts[low + step] ?? 0) <= at) {
    low += step
    step *= 2
  }
  for (; step >= 1; step = Math.floor(step / 2)) if (low + step < starts.length && (starts[low + step] ?? 0) <= at) low += step
  return low
}
