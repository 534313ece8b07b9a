import { useCallback, useEffect, useMemo, useState } from 'react'
import type { GridSelection } from './grid-column.ts'

/** What is ticked: some rows by id, or all that match except some. */
export type Ticks = { readonly all: false; readonly ids: ReadonlySet<string> } | { readonly all: true; readonly except: ReadonlySet<string> }

const NONE: Ticks = { all: false, ids: new Set() }

function flipped(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

export interface TickState<Row> {
  readonly ticks: Ticks
  readonly count: number
  readonly selection: GridSelection<Row>
  readonly clear: () => void
}

/** Ticks that hold across pages. They are dropped when the question changes: what cannot be seen must not be confirmed. */
export function useTicks<Row>(idOf: (row: Row) => string, total: number, question: string): TickState<Row> {
  const [ticks, setTicks] = useState<Ticks>(NONE)
  const clear = useCallback(() => setTicks(NONE), [])
  useEffect(() => setTicks(NONE), [question])

  const count = ticks.all ? Math.max(0, total - ticks.except.size) : ticks.ids.size
  const selection = useMemo<GridSelection<Row>>(
    () => ({
      state: count === 0 ? 'none' : count === total ? 'all' : 'some',
      isTicked: (row) => (ticks.all ? !ticks.except.has(idOf(row)) : ticks.ids.has(idOf(row))),
      toggle: (row) => setTicks((before) => (before.all ? { all: true, except: flipped(before.except, idOf(row)) } : { all: false, ids: flipped(before.ids, idOf(row)) })),
      toggleAll: () => setTicks((before) => (before.all && before.except.size === 0 ? NONE : { all: true, except: new Set() })),
    }),
    [ticks, count, total, idOf],
  )
  return { ticks, count, selection, clear }
}
