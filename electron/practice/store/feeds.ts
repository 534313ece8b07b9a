import type { Database } from 'better-sqlite3'
import type { ChangeRow } from './people.ts'

export type FeedName = 'roster' | 'declarations' | 'accidents'

/** What a feed is read from. */
export interface Feeds {
  /** Changes after `since` by number, at most `limit`; of what is gone only that which went after `tombstonesSince`. */
  changes(feed: FeedName, since: number, tombstonesSince: number, limit: number): ChangeRow[]
  /** Id and version of all that are there, ascending by id. */
  view(feed: FeedName): Iterable<{ id: string; version: number }>
  count(feed: FeedName): number
  /** The number of the feed's own last change. */
  last(feed: FeedName): number
}

const FROM: Record<FeedName, string> = {
  roster: 'FROM people WHERE 1',
  declarations: "FROM submissions WHERE feed = 'declaration'",
  accidents: "FROM submissions WHERE feed = 'accident'",
}

export function feedQueries(database: Database): Feeds {
  const each = <T>(make: (from: string) => T): Record<FeedName, T> => ({ roster: make(FROM.roster), declarations: make(FROM.declarations), accidents: make(FROM.accidents) })
  const changes = each((from) => database.prepare<[number, number, number], ChangeRow>(`SELECT id, seq, version, removed, record ${from} AND seq > ? AND (removed = 0 OR seq > ?) ORDER BY seq LIMIT ?`))
  const view = each((from) => database.prepare<[], { id: string; version: number }>(`SELECT id, version ${from} AND removed = 0 ORDER BY id`))
  const count = each((from) => database.prepare<[], { n: number }>(`SELECT count(*) n ${from} AND removed = 0`))
  const last = each((from) => database.prepare<[], { seq: number | null }>(`SELECT max(seq) seq ${from}`))
  return {
    changes: (feed, since, tombstonesSince, limit) => changes[feed].all(since, tombstonesSince, limit),
    view: (feed) => view[feed].iterate(),
    count: (feed) => count[feed].get()?.n ?? 0,
    last: (feed) => last[feed].get()?.seq ?? 0,
  }
}
