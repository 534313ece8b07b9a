import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BatchRow } from '../../../shared/domain/batch.ts'
import type { EditOutcome, EDIT_CAUSES } from '../../../shared/ipc/batch-mend.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useText } from '../../ui/text.ts'

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
}

/** Writes cells, undoes and does again. What was typed is seen at once; what is to be said of it follows from the engine. */
export function useMending(id: string): Mender {
  const text = useText()
  const { message } = App.useApp()
  const [rows, setRows] = useState<ReadonlyMap<number, { readonly over: BatchRow | undefined; readonly row: BatchRow }>>(new Map())
  const listed = useRef(new Map<number, BatchRow>())
  const [error, setError] = useState<AppError | null>(null)
  const busy = useRef<Promise<unknown>>(Promise.resolve())

  useEffect(() => setRows(new Map()), [id])

  const run = useCallback(
    (work: () => Promise<EditOutcome>): Promise<void> => {
      // One after the other: keys come faster than answers.
      const next = busy.current.then(async () => {
        try {
          const outcome = await work()
          setRows(new Map(outcome.rows.map((row) => [row.row, { over: listed.current.get(row.row), row }] as const)))
          if (outcome.changed === 0 && work.name === 'back') void message.info(text('mend.nothing'))
        } catch (problem) {
          setError(appErrorOf(problem))
        }
      })
      busy.current = next
      return next
    },
    [message, text],
  )
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
    undo: () => run(function back() { return call('batch.undo', { id }) }),
    redo: () => run(function back() { return call('batch.redo', { id }) }),
  }
}
