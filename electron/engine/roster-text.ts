/**
 * The texts of all people, end to end, so that a search is a few passes over contiguous memory rather than
 * 200,000 comparisons: 10 ms instead of 100. Each list is one string; `\n` ends an entry and is never searched for.
 */
export interface TextColumn {
  readonly text: string
  /** Where entry i begins; one more at the end. */
  readonly starts: Uint32Array
}

export function textColumn(entries: readonly string[]): TextColumn {
  const starts = new Uint32Array(entries.length + 1)
  let at = 0
  entries.forEach((entry, index) => {
    starts[index] = at
    at += entry.length + 1
  })
  starts[entries.length] = at
  return { text: entries.join('\n') + '\n', starts }
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
