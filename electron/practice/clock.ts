/** The bureau's time. It runs on from where it was set, so that waiting works in tests and in practice alike. */
export interface PracticeClock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  /** ISO 8601 in UTC. */
  instant(): string
  /** The civil date in China, `YYYY-MM-DD`. */
  today(): string
  advance(milliseconds: number): void
  /** Sets the time to noon (China) of a date. */
  setDate(date: string): void
  /** Back to the source's own time. */
  reset(): void
}

const CHINA = 8 * 3_600_000

export function practiceClock(source: () => number = Date.now, date: string | null = null): PracticeClock {
  let offset = 0
  const clock: PracticeClock = {
    now: () => source() + offset,
    instant: () => new Date(clock.now()).toISOString(),
    today: () => new Date(clock.now() + CHINA).toISOString().slice(0, 10),
    advance: (milliseconds) => {
      offset += milliseconds
    },
    setDate: (to) => {
      offset = Date.parse(`${to}T12:00:00.000+08:00`) - source()
    },
    reset: () => {
      offset = 0
    },
  }
  if (date !== null) clock.setDate(date)
  return clock
}
