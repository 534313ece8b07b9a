/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly value: number | null
  readonly unit: 'ms' | 'MiB' | 'x' | 's'
  /** At most this; null for a figure without an aim of its own. */
  readonly aim: number | null
  /** Where the value comes from: the runs it is the median of, a baseline, a count. */
  readonly note?: string
}

export const figure = (what: string, value: number | null, unit: Figure['unit'], aim: number | null = null, note?: string): Figure => ({
  what,
  value: value === null ? null : Math.round(value * 100) / 100,
  unit,
  aim,
  ...(note === undefined ? {} : { note }),
})

export const isMet = ({ value, aim }: Figure): boolean | null => (aim === null || value === null ? null : value <= aim)

/** The middle one; of an even number the lower of the two in the middle. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** The value below which so large a share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** What a bench leaves on its output, as its last line. */
export function tellFigures(figures: readonly Figure[], detail: object = {}): void {
  process.stdout.write(`${JSON.stringify({ figures, detail })}\n`)
}
