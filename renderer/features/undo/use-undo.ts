import { App, Button } from 'antd'
import { createElement, useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { UndoStep } from '../../../shared/ipc/undo.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { useStillJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { dialogIsOpen } from '../../ui/open-dialog.ts'
import { isTyping, keyName } from '../../ui/use-hotkey.ts'
import { useText } from '../../ui/text.ts'
import { useStepText } from './use-step-text.ts'

export interface Undo {
  readonly undo: UndoStep | null
  readonly redo: UndoStep | null
  readonly busy: boolean
  readonly error: AppError | null
  readonly run: (which: 'undo' | 'redo') => void
  readonly clear: () => void
}

/** Takes the newest step back, or does it again; says in a passing message what it was, with the way back. */
export function useUndo(): Undo {
  const text = useText()
  const stepText = useStepText()
  const { message } = App.useApp()
  const { data } = useChannel('undo.state', {})
  const undoing = useStillJob('undo.undo')
  const redoing = useStillJob('undo.redo')
  const steps = { undo: data?.undo ?? null, redo: data?.redo ?? null }
  const busy = undoing.running || redoing.running

  // The message stays while the steps go on: its button takes the step as things stand then.
  const takeLatest = useRef<(which: 'undo' | 'redo', step: UndoStep | null) => void>(() => undefined)
  const tell = (which: 'undo' | 'redo', { step, skipped }: Output<'undo.undo'>): void => {
    const key = 'undo'
    const back = which === 'undo' ? 'redo' : 'undo'
    const again = (): void => {
      message.destroy(key)
      takeLatest.current(back, step)
    }
    const words = text(which === 'undo' ? 'undoing.done' : 'undoing.redone', { what: stepText(step) }) + (skipped > 0 ? text('undoing.skipped', { count: countText(skipped) }) : '')
    void message.success({ key, duration: 10, content: createElement('span', null, words, ' ', createElement(Button, { type: 'link', onClick: again }, text(`undoing.${back}`))) })
  }
  const take = (which: 'undo' | 'redo', step: UndoStep | null): void => {
    if (step === null || busy) return
    const job = which === 'undo' ? undoing : redoing
    void job.start({ stepId: step.id }).then((done) => {
      if (!done) return
      job.clear()
      tell(which, done)
    })
  }
  useEffect(() => {
    takeLatest.current = take
  })
  const clear = useCallback(() => {
    undoing.clear()
    redoing.clear()
  }, [undoing, redoing])
  return { ...steps, busy, error: undoing.error ?? redoing.error, run: (which) => take(which, steps[which]), clear }
}

/**
 * Ctrl+Z and Ctrl+Y outside of text fields: there the browser's own undo belongs to what is being typed. Nor in a dialog or
 * drawer, whose own content would not follow.
 */
export function useUndoKeys(run: Undo['run']): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const key = keyName(event)
    const which = key === 'Ctrl+Z' && !event.shiftKey ? 'undo' : key === 'Ctrl+Y' || (key === 'Ctrl+Z' && event.shiftKey) ? 'redo' : null
    if (which === null || event.defaultPrevented || event.isComposing || isTyping(event.target) || dialogIsOpen()) return
    event.preventDefault()
    run(which)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
