import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([disabled]):not([type="hidden"]):not([tabindex="-1"]), textarea:not([disabled])'

/** The field after this one gets the focus. */
function moveOn(root: HTMLElement, from: Element): void {
  const fields = [...root.querySelectorAll<HTMLElement>(FIELDS)]
  fields[fields.indexOf(from as HTMLElement) + 1]?.focus()
}

/** The list takes Enter for its choice and closes a moment later; one that stays open (nothing fits what was typed) keeps the focus. */
function moveOnOnceClosed(root: HTMLElement, list: HTMLInputElement, looks = 30): void {
  if (document.activeElement !== list) return
  if (list.getAttribute('aria-expanded') !== 'true') moveOn(root, list)
  else if (looks > 0) setTimeout(() => moveOnOnceClosed(root, list, looks - 1), 10)
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
    moveOnOnceClosed(root, target)
    return
  }
  event.preventDefault()
  event.stopPropagation()
  moveOn(root, target)
}
