import type { Alarm } from '../../electron/engine/auto-send.ts'

export interface FakeAlarm {
  readonly alarm: Alarm
  /** For how long each of those that are set was set. */
  waits(): number[]
  /** Rings all that are set now. */
  ring(): void
}

/** An alarm that rings when it is told to. */
export function fakeAlarm(): FakeAlarm {
  const set = new Map<() => void, number>()
  return {
    alarm: (milliseconds, ring) => {
      const entry = (): void => ring()
      set.set(entry, milliseconds)
      return () => void set.delete(entry)
    },
    waits: () => [...set.values()],
    ring: () => {
      for (const entry of Array.from(set.keys())) {
        set.delete(entry)
        entry()
      }
    },
  }
}
