import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BatchRow } from '../../../shared/domain/batch.ts'
import type { EditOutcome, EDIT_CAUSES } from '../../../shared/ipc/batch-mend.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import { causeText } from './cause-text.ts'

export type EditCause = (typeof EDIT_CAUSES)[number]
export interface CellEdit {
  readonly row: number
  readonly column: string
  readonly text: string | null
}

export interface Mender {
  readonly error: AppError | null
  readonly clearError: () => void
  /** A row as it stands now, also before the list was read again. */
  readonly latest: (row: BatchRow | undefined) => BatchRow | undefined
  readonly write: (cause: EditCause, cells: readonly CellEdit[]) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** True while a change of the sheet is on its way: what is pressed meanwhile means the sheet. */
  readonly pending: () => boolean
}

/** Writes cells, undoes and does again. What was typed is seen at once; what is to be said of it follows from the engine. */
export function useMending(id: string): Mender {
  const text = useText()
  const { message } = App.useApp()
  const [rows, setRows] = useState<ReadonlyMap<number, { readonly over: BatchRow | undefined; readonly row: BatchRow }>>(new Map())
  const listed = useRef(new Map<number, BatchRow>())
  const [error, setError] = useState<AppError | null>(null)
  const busy = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const client = useQueryClient()

  useEffect(() => setRows(new Map()), [id])

  const run = useCallback(
    (work: () => Promise<EditOutcome>, say?: (outcome: EditOutcome) => void): Promise<void> => {
      waiting.current++
      // One after the other: keys come faster than answers.
      const next = busy.current.then(async () => {
        try {
          const outcome = await work()
          setRows(new Map(outcome.rows.map((row) => [row.row, { over: listed.current.get(row.row), row }] as const)))
          // Known at once: the next key may already ask what can be undone.
          client.setQueryData(['batch.mending', { id }], outcome.mending)
          say?.(outcome)
        } catch (problem) {
          setError(appErrorOf(problem))
        } finally {
          waiting.current--
        }
      })
      busy.current = next
      return next
    },
    [client, id],
  )
  const told = (which: 'undo' | 'redo') => ({ changed, mending }: EditOutcome): void => {
    const change = which === 'undo' ? mending.redo : mending.undo
    if (changed === 0 || change === null) void message.info(text('mend.nothing'))
    else void message.info({ key: 'mending', content: text(which === 'undo' ? 'mend.undone' : 'mend.redone', { cause: causeText(change.cause, text), count: countText(change.count) }) })
  }
  return {
    error,
    clearError: () => setError(null),
    latest: (row) => {
      if (row === undefined) return undefined
      listed.current.set(row.row, row)
      // As soon as the list has another row in its place, that is the newer one.
      const answer = rows.get(row.row)
      return answer?.over === row ? answer.row : row
    },
    write: (cause, cells) => (cells.length === 0 ? Promise.resolve() : run(() => call('batch.edit', { id, cause, cells: [...cells] }))),
    undo: () => run(() => call('batch.undo', { id }), told('undo')),
    redo: () => run(() => call('batch.redo', { id }), told('redo')),
    pending: () => waiting.current > 0,
  }
}
