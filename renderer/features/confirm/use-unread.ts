import { useCallback, useEffect, useRef, useState } from 'react'

export interface Unread {
  /** How many fields hold what cannot be taken. */
  readonly count: number
  readonly put: (key: string, raw: string | null) => void
  /** Of now, also between two renders. */
  readonly first: () => { readonly key: string; readonly raw: string } | null
  /** A person is asked what becomes of it before `then` happens. */
  readonly ask: (then: () => void) => void
  readonly asked: boolean
  readonly stay: () => void
  /** Lets it go; answers what waits for that. */
  readonly drop: () => () => void
}

/** What stands in the fields of a declaration and is no date or amount: it is not saved, so nobody leaves it unasked. */
export function useUnread(id: string | null): Unread {
  const held = useRef(new Map<string, string>())
  const [count, setCount] = useState(0)
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  const clear = useCallback((): void => {
    held.current.clear()
    setCount(0)
    setWaiting(null)
  }, [])
  useEffect(clear, [id, clear])
  const put = useCallback((key: string, raw: string | null): void => {
    if (raw === null) held.current.delete(key)
    else held.current.set(key, raw)
    setCount(held.current.size)
  }, [])
  const first = (): { key: string; raw: string } | null => {
    const [entry] = held.current
    return entry ? { key: entry[0], raw: entry[1] } : null
  }
  return {
    count, put, first,
    ask: (then) => setWaiting(() => then),
    asked: waiting !== null,
    stay: () => setWaiting(null),
    drop: () => {
      const then = waiting ?? (() => undefined)
      clear()
      return then
    },
  }
}
