import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: reduce)'

/** Whether the system asks that nothing on the screen moves by itself: whom movement makes dizzy, and whoever works over a remote desktop. */
export function useStill(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const asked = window.matchMedia(QUERY)
      asked.addEventListener('change', changed)
      return () => asked.removeEventListener('change', changed)
    },
    () => window.matchMedia(QUERY).matches,
  )
}
