import { useCallback } from 'react'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { useRecallSaid } from '../../ui/use-recall-said.tsx'
import type { Selection } from './declaration-line.ts'

interface Recall {
  readonly recall: (selection: Selection) => void
  readonly busy: boolean
  readonly error: AppError | null
  readonly clear: () => void
}

/** 撤回 before anything left: drafts again, and it is said how many came too late. */
export function useRecall(onDone: () => void): Recall {
  const said = useRecallSaid()
  const { mutate, isPending, error, reset } = useAction('declaration.recall')
  const recall = useCallback(
    (selection: Selection): void =>
      mutate(
        { selection },
        {
          onSuccess: (done) => {
            said.recalled(done)
            onDone()
          },
        },
      ),
    [mutate, said, onDone],
  )
  return { recall, busy: isPending, error: appErrorOf(error), clear: reset }
}
