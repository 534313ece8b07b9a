import { useEffect, useEffectEvent } from 'react'
import type { Mending } from '../../../shared/ipc/batch-mend.ts'
import { useChannel } from '../../api/use-channel.ts'
import { dialogIsOpen } from '../../ui/open-dialog.ts'
import { isTyping, keyName } from '../../ui/use-hotkey.ts'
import type { Mender } from './use-mending.ts'

type Which = 'undo' | 'redo'

/**
 * Ctrl+Z and Ctrl+Y of a batch: they take whatever happened last. Where that was a mending of this sheet they are the sheet's; where
 * it was something of the declarations, or nothing was mended here, they are left to the declarations' own undo, which says what it did.
 */
export function useMendingKeys(mending: Mending | undefined, mender: Mender): void {
  const { data: steps } = useChannel('undo.state', {})
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const key = keyName(event)
    const which: Which | null = key === 'Ctrl+Z' && !event.shiftKey ? 'undo' : key === 'Ctrl+Y' || (key === 'Ctrl+Z' && event.shiftKey) ? 'redo' : null
    if (which === null || event.isComposing || isTyping(event.target) || dialogIsOpen()) return
    if (!mender.pending() && !belongsToSheet(which, mending, steps)) return
    event.preventDefault()
    event.stopPropagation()
    void (which === 'undo' ? mender.undo() : mender.redo())
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event)
    // Before the declarations' own undo hears it.
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [])
}

type Steps = Readonly<Record<Which, { readonly at: string } | null>>

/** Undo takes the newest of both, redo the oldest of what was undone. */
export function belongsToSheet(which: Which, sheet: Steps | undefined, declarations: Steps | undefined): boolean {
  const [own, other] = [sheet?.[which], declarations?.[which]]
  if (!own) return false
  if (!other) return true
  return which === 'undo' ? own.at >= other.at : own.at <= other.at
}
