import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { appErrorOf } from './app-error-exception.ts'
import { call } from './client.ts'

export type PagedChannel = 'roster.page' | 'roster.changes' | 'roster.dayPage' | 'certificate.kept' | 'batch.rows' | 'reconcile.lines' | 'declaration.page' | 'accident.page' | 'sync.items'
type RowOf<C extends PagedChannel> = Output<C>['items'][number]
type Question<C extends PagedChannel> = Omit<Input<C>, 'offset' | 'limit'>

const PAGE_ROWS = 200

export interface Rows<Row> {
  /** Rows that match; null until the first answer. */
  readonly total: number | null
  /** Rows without any filter. */
  readonly all: number | null
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Tells which rows are on the screen, so that their pages are read. */
  readonly onRange: (first: number, last: number) => void
  readonly error: AppError | null
  /** True while what is shown still answers the question before. */
  readonly settling: boolean
}

interface Snapshot<Row> {
  readonly total: number | null
  readonly all: number | null
  readonly pages: ReadonlyMap<number, readonly Row[]>
}

/** A list of any length, read in pages as it is scrolled. Between two questions the last answer stays on the screen. */
export function useRows<C extends PagedChannel>(channel: C, question: Question<C>, enabled = true): Rows<RowOf<C>> {
  const asked = JSON.stringify(question)
  const [range, setRange] = useState({ asked, first: 0, last: 0 })
  const current = range.asked === asked ? range : { asked, first: 0, last: 0 }
  const [from, to] = [Math.floor(current.first / PAGE_ROWS), Math.floor(current.last / PAGE_ROWS)]
  const wanted = useMemo(() => [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, step) => from + step)])], [from, to])

  const answers = useQueries({
    queries: wanted.map((page) => {
      const input = { ...question, offset: page * PAGE_ROWS, limit: PAGE_ROWS } as unknown as Input<C>
      return { queryKey: [channel, input], queryFn: () => call(channel, input) as Promise<Output<PagedChannel>>, enabled }
    }),
  })
  const first = answers[0]?.data
  const pages = useSamePages(new Map(wanted.flatMap((page, index) => (answers[index]?.data ? [[page, answers[index].data.items as readonly RowOf<C>[]] as const] : []))))
  const fresh: Snapshot<RowOf<C>> | null = first ? { total: first.total, all: first.all, pages } : null
  const last = useRef<Snapshot<RowOf<C>>>({ total: null, all: null, pages: new Map() })
  useEffect(() => {
    if (fresh) last.current = fresh
  })
  const shown = fresh ?? last.current

  const { pages: shownPages } = shown
  const rowAt = useCallback((index: number) => shownPages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS], [shownPages])
  const onRange = useCallback((firstRow: number, lastRow: number) => {
    setRange((before) => {
      const same = before.asked === asked && Math.floor(before.first / PAGE_ROWS) === Math.floor(firstRow / PAGE_ROWS) && Math.floor(before.last / PAGE_ROWS) === Math.floor(lastRow / PAGE_ROWS)
      return same ? before : { asked, first: firstRow, last: lastRow }
    })
  }, [asked])

  return {
    total: shown.total,
    all: shown.all,
    rowAt,
    onRange,
    error: appErrorOf(answers.find((answer) => answer.error)?.error),
    settling: enabled && fresh === null,
  }
}

/** The same map as long as its pages are the same: a list is not drawn anew because its window was. */
function useSamePages<Row>(pages: Snapshot<Row>['pages']): Snapshot<Row>['pages'] {
  const kept = useRef(pages)
  const same = kept.current.size === pages.size && [...pages].every(([page, rows]) => kept.current.get(page) === rows) ? kept.current : pages
  useEffect(() => {
    kept.current = same
  })
  return same
}
