import { readFeed } from '../db/queries/feed.ts'
import type { EngineContext } from './context.ts'

const DAY_MS = 86_400_000

/** True where the roster was never read to its end, or so long ago that the region's profile calls it stale. */
export function isRosterStale(context: Pick<EngineContext, 'database' | 'clock' | 'profile'>): boolean {
  const { completeAt } = readFeed(context.database, 'roster')
  return completeAt === null || context.clock.now() - Date.parse(completeAt) > context.profile.rosterStaleDays * DAY_MS
}
