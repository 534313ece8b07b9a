import { useCallback } from 'react'
import type { UndoStep } from '../../../shared/ipc/undo.ts'
import { countText } from '../../ui/count-text.ts'
import { isUiKey, useText } from '../../ui/text.ts'

/** A step in words: 修改 王伟, 批量修改 12 笔. */
export function useStepText(): (step: Pick<UndoStep, 'cause' | 'count' | 'name'>) => string {
  const text = useText()
  return useCallback(
    ({ cause, count, name }) => {
      const key = `undo.${cause}`
      const what = isUiKey(key) ? text(key) : cause
      return name !== null && count === 1 ? text('undoing.ofOne', { cause: what, name }) : text('undoing.ofMany', { cause: what, count: countText(count) })
    },
    [text],
  )
}
