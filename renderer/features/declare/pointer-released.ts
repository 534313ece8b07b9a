let down = false

/** Hears the pointer as long as a form is open; answers the way to stop. */
export function watchPointer(): () => void {
  const press = (): void => void (down = true)
  const release = (): void => void (down = false)
  window.addEventListener('pointerdown', press, true)
  window.addEventListener('pointerup', release, true)
  window.addEventListener('pointercancel', release, true)
  return () => {
    down = false
    window.removeEventListener('pointerdown', press, true)
    window.removeEventListener('pointerup', release, true)
    window.removeEventListener('pointercancel', release, true)
  }
}

/**
 * Resolves once no button of the pointer is held. Leaving a field by a click elsewhere must not move the page under the click: what is
 * said of the field would push down what is being pressed, and the click would miss it.
 */
export function pointerReleased(): Promise<void> {
  if (!down) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => void setTimeout(resolve, 0)
    window.addEventListener('pointerup', done, { once: true })
    window.addEventListener('pointercancel', done, { once: true })
  })
}
