import { useEffect, useEffectEvent } from 'react'

/** `Ctrl+Enter`, `Alt+1`, `F2`, `?` as an event says them; Ctrl is ⌘ on a Mac. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // Shift is part of making '?' itself, but a key of its own for Enter.
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${name}`
}

/** True where the key belongs to a field that is being typed in; one that only waits for its first letter (`data-waiting`) has none yet. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['waiting'] === undefined && (target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

/**
 * Runs `action` on a key while the component is there. A key without Ctrl or Alt is left to the field that is being typed in.
 * Ctrl+Enter is heard before the field hears it: a list would take it for its own Enter and open.
 */
export function useHotkey(key: string, action: () => void, enabled = true): void {
  const run = useEffectEvent(action)
  useEffect(() => {
    if (!enabled) return
    const first = /^Ctrl\+.*Enter$/.test(key)
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || keyName(event) !== key) return
      if (!/^(Ctrl|Alt|F\d)/.test(key) && isTyping(event.target)) return
      event.preventDefault()
      if (first) event.stopPropagation()
      run()
    }
    window.addEventListener('keydown', hear, first)
    return () => window.removeEventListener('keydown', hear, first)
  }, [key, enabled])
}
