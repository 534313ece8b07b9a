import { useCallback, useEffect, useRef, useState } from 'react'

export interface Unread {
  /** How many fields hold what cannot be taken. */
  readonly count: number
  readonly put: (key: string, raw: string | null) => void
  /** True where a field holds something: a person is asked what becomes of it before `then` happens. Right also between two renders. */
  readonly ask: (then: () => void) => boolean
  /** The field that is asked about, what stands in it, and what waits for the answer; null while nothing is. */
  readonly asked: Asked | null
  readonly stay: () => void
  /** Lets all of it go. */
  readonly drop: () => void
}

interface Asked {
  readonly key: string
  readonly raw: string
  readonly next: () => void
}

/** What stands in the fields of a declaration and is no date or amount: it is not saved, so nobody leaves it unasked. */
export function useUnread(id: string | null): Unread {
  const held = useRef(new Map<string, string>())
  const [count, setCount] = useState(0)
  const [asked, setAsked] = useState<Asked | null>(null)
  const drop = useCallback((): void => {
    held.current.clear()
    setCount(0)
    setAsked(null)
  }, [])
  useEffect(drop, [id, drop])
  const put = useCallback((key: string, raw: string | null): void => {
    if (raw === null) held.current.delete(key)
    else held.current.set(key, raw)
    setCount(held.current.size)
  }, [])
  const ask = (then: () => void): boolean => {
    const [first] = held.current
    if (first) setAsked({ key: first[0], raw: first[1], next: then })
    return first !== undefined
  }
  return { count, put, ask, asked, stay: () => setAsked(null), drop }
}
