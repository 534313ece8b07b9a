import { App } from 'antd'
import { useCallback } from 'react'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import type { Selection } from './declaration-line.ts'

interface Recall {
  readonly recall: (selection: Selection) => void
  readonly busy: boolean
  readonly error: AppError | null
  readonly clear: () => void
}

/** 撤回 before anything left: drafts again, and it is said how many came too late. */
export function useRecall(onDone: () => void): Recall {
  const text = useText()
  const { message } = App.useApp()
  const { mutate, isPending, error, reset } = useAction('declaration.recall')
  const recall = useCallback(
    (selection: Selection): void =>
      mutate(
        { selection },
        {
          onSuccess: ({ recalled, tooLate }) => {
            if (recalled > 0) void message.success(text('recall.done', { count: countText(recalled) }))
            if (tooLate > 0) void message.warning({ content: text('recall.tooLate', { count: countText(tooLate) }), duration: 8 })
            if (recalled + tooLate === 0) void message.info(text('recall.none'))
            onDone()
          },
        },
      ),
    [mutate, message, text, onDone],
  )
  return { recall, busy: isPending, error: appErrorOf(error), clear: reset }
}
