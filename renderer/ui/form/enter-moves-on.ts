import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([disabled]):not([type="hidden"]):not([tabindex="-1"]), textarea:not([disabled])'

/** The field after this one gets the focus. */
function moveOn(root: HTMLElement, from: Element): void {
  const fields = [...root.querySelectorAll<HTMLElement>(FIELDS)]
  fields[fields.indexOf(from as HTMLElement) + 1]?.focus()
}

/**
 * For `onKeyDownCapture` of a form: Enter goes to the next field. In a list that is open it chooses first; a closed one is opened by
 * ↓ or by typing, not by Enter.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return
  const { target, currentTarget: root } = event
  if (!(target instanceof HTMLInputElement) || target.closest('.date-picker')) return
  if (target.getAttribute('role') === 'combobox' && target.getAttribute('aria-expanded') === 'true') {
    // The list takes Enter for its choice and closes in the same turn of the page.
    setTimeout(() => target.getAttribute('aria-expanded') !== 'true' && moveOn(root, target), 0)
    return
  }
  event.preventDefault()
  event.stopPropagation()
  moveOn(root, target)
}
