import type { Database } from 'better-sqlite3'

export type FeedName = 'roster' | 'declarations' | 'accidents'

/** How far a delta feed was read. */
export interface Feed {
  /** Where to go on; null where it is to be read from its beginning. */
  readonly cursor: string | null
  /** When it was last read to its end, ISO; null where never: then what is stored is only a part. */
  readonly completeAt: string | null
  readonly count: number | null
  readonly digest: string | null
}

export function readFeed(database: Database, name: FeedName): Feed {
  return database.prepare<[string], Feed>('SELECT cursor, complete_at AS completeAt, count, digest FROM feed WHERE name = ?').get(name) ?? { cursor: null, completeAt: null, count: null, digest: null }
}

/** Moves the cursor; belongs into the transaction of the page. With `complete` the feed is at its end. */
export function advanceFeed(database: Database, name: FeedName, cursor: string, complete: { readonly at: string; readonly count: number | null; readonly digest: string | null } | null): void {
  database.prepare('INSERT INTO feed (name, cursor) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor').run(name, cursor)
  if (complete) database.prepare('UPDATE feed SET complete_at = ?, count = ?, digest = ? WHERE name = ?').run(complete.at, complete.count, complete.digest, name)
}

/** Lets every feed be read from its beginning next time; what is stored stays until then. */
export function rewindFeeds(database: Database): void {
  database.prepare('UPDATE feed SET cursor = NULL').run()
}

/** Lets one feed be read from its beginning next time. */
export function rewindFeed(database: Database, name: FeedName): void {
  database.prepare('UPDATE feed SET cursor = NULL WHERE name = ?').run(name)
}
