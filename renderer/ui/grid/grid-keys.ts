/** Where the keyboard goes in a list of `total` rows; null where the key is not one of moving. */
export function movedTo(key: string, active: number, total: number, rowsOnScreen: number): number | null {
  const last = total - 1
  const within = (index: number): number => Math.min(last, Math.max(0, index))
  if (key === 'ArrowDown') return within(active + 1)
  if (key === 'ArrowUp') return within(active - 1)
  if (key === 'PageDown') return within(active + rowsOnScreen)
  if (key === 'PageUp') return within(active - rowsOnScreen)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}

/** True where the key belongs to a control inside a row, not to the list. */
export function isOnControl(target: EventTarget, list: HTMLElement): boolean {
  return target instanceof HTMLElement && target !== list && target.closest('button, input, a, select, textarea') !== null
}
