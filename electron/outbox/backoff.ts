const FIRST_MS = 2_000
const LONGEST_MS = 600_000
const HOUR_MS = 3_600_000

/** No item is tried more often than this within any hour. */
export const TRIES_AN_HOUR = 8

/**
 * How long to wait before try number `attempts + 1`, in milliseconds: full jitter under a doubling limit
 * (2 s, 4 s … 10 min), so that clients that failed together do not come back together. The bureau's own
 * Retry-After is a lower bound. `random` is in [0, 1).
 */
export function backoffMs(attempts: number, retryAfterMs: number | null, random: () => number): number {
  const limit = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
  const jitter = Math.max(100, Math.floor(random() * limit))
  return retryAfterMs === null ? jitter : retryAfterMs + Math.floor(random() * Math.min(limit, 5_000))
}

/** The earliest moment (ms) at which an item with these tries may be tried again. */
export function earliestTry(recent: readonly string[], now: number): number {
  const within = recent.map((instant) => Date.parse(instant)).filter((at) => at > now - HOUR_MS && at <= now)
  return within.length < TRIES_AN_HOUR ? now : (within.at(-TRIES_AN_HOUR) ?? now) + HOUR_MS
}

/** The tries that still count at `now`, with this one. A clock that was set back counts no try of its future. */
export function withTry(recent: readonly string[], now: number): string[] {
  return [...recent.filter((instant) => Date.parse(instant) > now - HOUR_MS && Date.parse(instant) <= now), new Date(now).toISOString()].slice(-TRIES_AN_HOUR)
}
