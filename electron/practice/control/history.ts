/** One request as it came in and what became of it; no query, as that may hold an ID number. */
export interface HistoryEntry {
  readonly number: number
  readonly at: string
  readonly method: string
  readonly path: string
  readonly key: string | null
  /** Null where no answer was sent. */
  readonly status: number | null
  readonly faults: readonly string[]
}

/** What arrived, in order of arrival: for checks that nothing took effect twice. */
export interface History {
  add(entry: Omit<HistoryEntry, 'number'>): void
  list(): readonly HistoryEntry[]
  clear(): void
}

/** How many requests are remembered. */
const MOST = 100_000

export function requestHistory(): History {
  let entries: HistoryEntry[] = []
  let number = 0
  return {
    add: (entry) => {
      number += 1
      entries.push({ number, ...entry })
      if (entries.length > MOST) entries = entries.slice(MOST / 2)
    },
    list: () => entries,
    clear: () => {
      entries = []
    },
  }
}
