import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null

function listen(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((hear) => hear()), 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

/** The present second since 1970, one clock for all who show it. Only what uses it is drawn anew each second. */
export const useSecond = (): number => useSyncExternalStore(listen, () => Math.floor(Date.now() / 1000))
