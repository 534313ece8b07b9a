import type { Clock } from '../../electron/platform/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time on by so many milliseconds. */
  advance(milliseconds: number): void
  set(instant: string): void
}

/** A clock that stands still until it is moved. `instant` is ISO 8601. */
export function fakeClock(instant = '2026-11-23T02:00:00.000Z'): FakeClock {
  let now = Date.parse(instant)
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds
    },
    set: (next) => {
      now = Date.parse(next)
    },
  }
}
