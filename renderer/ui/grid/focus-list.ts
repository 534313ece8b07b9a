/** Gives the focus to the list where what had it is gone or can no longer be pressed: whoever works by keyboard goes on from there. */
export function focusListIfLost(): void {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) document.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}
