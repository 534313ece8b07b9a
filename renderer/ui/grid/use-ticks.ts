import { useCallback, useEffect, useMemo, useState } from 'react'
import type { GridSelection } from './grid-column.ts'

/** What is ticked: some rows by id, or all that match except some. */
export type Ticks = { readonly all: false; readonly ids: ReadonlySet<string> } | { readonly all: true; readonly except: ReadonlySet<string> }

const NONE: Ticks = { all: false, ids: new Set() }
const ALL: Ticks = { all: true, except: new Set() }

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

/** What is known of the list: null until the first answer; `settling` while the rows still answer the question before. */
interface Known {
  readonly total: number | null
  readonly settling: boolean
}

/**
 * Ticks that hold across pages. They are dropped when the question changes: what cannot be seen must not be confirmed. While the rows
 * still answer the question before, none of them can be ticked, and all that match the new one are ticked but not counted: the number
 * at hand is the old question's, and nothing is begun with a wrong one.
 */
export function useTicks<Row>(idOf: (row: Row) => string, { total, settling }: Known, question: string): TickState<Row> {
  const [ticks, setTicks] = useState<Ticks>(NONE)
  const clear = useCallback(() => setTicks(NONE), [])
  useEffect(() => setTicks(NONE), [question])

  const all = settling ? 0 : (total ?? 0)
  const count = ticks.all ? Math.max(0, all - ticks.except.size) : ticks.ids.size
  const selection = useMemo<GridSelection<Row>>(
    () => ({
      state: count === 0 ? 'none' : count === all ? 'all' : 'some',
      isTicked: (row) => (ticks.all ? !ticks.except.has(idOf(row)) : ticks.ids.has(idOf(row))),
      toggle: (row) => {
        if (!settling) setTicks((before) => (before.all ? { all: true, except: flipped(before.except, idOf(row)) } : { all: false, ids: flipped(before.ids, idOf(row)) }))
      },
      toggleAll: () => setTicks((before) => (before.all && before.except.size === 0 ? NONE : ALL)),
      tickAll: () => setTicks(ALL),
    }),
    [ticks, count, all, settling, idOf],
  )
  return { ticks, count, selection, clear }
}
