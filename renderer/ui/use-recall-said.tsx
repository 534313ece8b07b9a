import { App, Button } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { countText } from './count-text.ts'
import { useText } from './text.ts'

interface RecallSaid {
  /** Drafts again, and it is said how many came too late. */
  readonly recalled: (done: { readonly recalled: number; readonly tooLate: number }) => void
  /** No longer held, with the way to 同步; `key` tells one list's word from another's. */
  readonly released: (count: number, key: string) => void
}

/** What is said after 撤回 and 立即发送, the same in every list. */
export function useRecallSaid(): RecallSaid {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  return useMemo(
    () => ({
      recalled: ({ recalled, tooLate }) => {
        if (recalled > 0) void message.success(text('recall.done', { count: countText(recalled) }))
        if (tooLate > 0) void message.warning({ content: text('recall.tooLate', { count: countText(tooLate) }), duration: 8 })
        if (recalled + tooLate === 0) void message.info(text('recall.none'))
      },
      released: (count, key) => {
        const go = (): void => {
          message.destroy(key)
          void navigate('/sync')
        }
        void message.success({ key, duration: 5, content: <span>{text('recall.released', { count: countText(count) })} <Button type="link" onClick={go}>{text('recall.toSync')}</Button></span> })
      },
    }),
    [message, navigate, text],
  )
}
