interface Reason {
  readonly value: string
  readonly label: string
}

/** The first two digits of 减员原因 (AAE160) that belong to an operation. */
const PREFIX: Readonly<Record<string, string>> = { suspend: '63', end: '64', retire: '65' }
/** 险种调出单位: within the region (变更类型 24) and to outside it (23). */
const MOVES: readonly string[] = ['6302', '6404']

/** The reasons of the code table that an operation may have. */
export const reasonsOf = (operation: string, reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ value }) => (operation === 'moveOut' ? MOVES.includes(value) : value.startsWith(PREFIX[operation] ?? '-') && !MOVES.includes(value)))
