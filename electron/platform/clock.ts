import { civilDate } from '../../shared/domain/civil-time.ts'

/** The only source of time. `today` is the civil date in China (UTC+8, no daylight saving since 1991), which is what the law's days mean. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** ISO 8601 in UTC with milliseconds. */
export const instantOf = (clock: Clock): string => new Date(clock.now()).toISOString()

/** The civil date in China, `YYYY-MM-DD`. */
export const todayOf = (clock: Clock): string => civilDate(clock.now())
