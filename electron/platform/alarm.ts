/** Rings once after so many milliseconds of the machine's steady clock; answers how to call it off. Keeps no process alive. */
export function systemAlarm(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
