import { useEffect, useEffectEvent } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { useJob } from '../../api/jobs.ts'

/** Ctrl+V on the start page of a batch window makes a batch of the table on the clipboard; `onBatch` is told its id. One cell is no table. */
export function usePasteTable(kind: DeclarationKind, enabled: boolean, onBatch: (id: string) => void): { readonly error: AppError | null; readonly clear: () => void } {
  const paste = useJob('batch.paste')
  const take = useEffectEvent(async (text: string) => {
    const batch = await paste.start({ kind, text })
    if (batch) onBatch(batch.id)
  })
  useEffect(() => {
    if (!enabled) return
    const hear = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || !/[\t\n]/.test(text.trim())) return
      event.preventDefault()
      void take(text)
    }
    window.addEventListener('paste', hear)
    return () => window.removeEventListener('paste', hear)
  }, [enabled])
  return { error: paste.error, clear: paste.clear }
}
