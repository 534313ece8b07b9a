import { useEffect, useEffectEvent } from 'react'

const MINUTE_MS = 60_000

/** Calls back once a minute as long as the window is there: clocks on the screen go on while nobody types. */
export function useEachMinute(work: () => void): void {
  const now = useEffectEvent(work)
  useEffect(() => {
    const timer = setInterval(() => now(), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
}
