import { readFact } from '../db/queries/fact.ts'
import { civilMinute } from '../../shared/domain/civil-time.ts'
import { todayOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

/** The bureau's clock minus ours in seconds, as its last reply told it; null where no reply ever did. */
export function clockSkewSeconds(context: Pick<EngineContext, 'database'>): number | null {
  const stored = readFact(context.database, 'clock.skew')
  return stored === null ? null : Number(stored)
}

/** The civil date in China that counts for deadlines: by the bureau's clock where it is known, else by ours. */
export function currentDay(context: Pick<EngineContext, 'database' | 'clock'>): string {
  const skew = (clockSkewSeconds(context) ?? 0) * 1000
  return todayOf({ now: () => context.clock.now() + skew })
}

/** The minute in China that counts for the clocks of accidents, by the same clock: `YYYY-MM-DD HH:mm`. */
export const currentMinute = (context: Pick<EngineContext, 'database' | 'clock'>): string => civilMinute(context.clock.now() + (clockSkewSeconds(context) ?? 0) * 1000)
