import { useEffect, useState } from 'react'

/** `value` once it has stayed the same for a moment: a search as one types asks once a pause, not once a key. */
export function useSettled<T>(value: T, milliseconds = 120): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
