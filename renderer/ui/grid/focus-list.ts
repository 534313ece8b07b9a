import { useEffect, useRef, type RefObject } from 'react'

/** True where nothing has the focus: neither a control nor a list, at most the window as a whole, from which Tab goes to its first control. */
export function focusIsNowhere(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.id === 'main'
}

/** Gives the focus to the window as a whole where what had it is gone: Tab goes on from its first control, not from the menu. */
export function focusWindowIfLost(): void {
  if (focusIsNowhere()) document.getElementById('main')?.focus({ preventScroll: true })
}

/** Gives the focus to the list where what had it is gone or can no longer be pressed: whoever works by keyboard goes on from there. */
export function focusListIfLost(): void {
  if (focusIsNowhere()) document.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}

/** The list within this element has the focus as soon as it is there, and again where it lists others: the arrow keys and Enter choose at once. */
export function useListFocus(of: unknown): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), [of])
  return root
}
