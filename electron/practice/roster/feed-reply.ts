import { createHash } from 'node:crypto'
import { feedDigest, type TextHasher } from '../../../shared/bureau/digest.ts'
import { FeedQuery } from '../../../shared/bureau/feed.ts'
import type { PracticeContext } from '../context.ts'
import { problemReply, textReply, type Reply } from '../http/reply.ts'
import type { FeedName } from '../store/feeds.ts'
import type { ChangeRow } from '../store/people.ts'
import { readCursor, writeCursor } from './cursor.ts'

/** SHA-256 as the port that feedDigest wants. */
export function sha256Hasher(): TextHasher {
  const hash = createHash('sha256')
  return { update: (text) => void hash.update(text, 'utf8'), digest: () => hash.digest('hex') }
}

/** A feed's digest, kept until its next change: 200,000 rows take a while. */
export interface FeedDigests {
  of(feed: FeedName): { count: number; digest: string }
}

export function feedDigests({ feeds }: PracticeContext['store']): FeedDigests {
  const known = new Map<FeedName, { last: number; count: number; digest: string }>()
  return {
    of: (feed) => {
      const last = feeds.last(feed)
      const before = known.get(feed)
      if (before && before.last === last) return before
      const fresh = { last, count: feeds.count(feed), digest: feedDigest(feeds.view(feed), sha256Hasher()) }
      known.set(feed, fresh)
      return fresh
    },
  }
}

/** One page of a feed. The records are stored as JSON text and go out as they are. */
export function feedReply(context: PracticeContext, digests: FeedDigests, feed: FeedName, query: unknown): Reply {
  const parsed = FeedQuery.safeParse(query)
  if (!parsed.success) return problemReply('bad-request', 'cursor 或 limit 不正确。')
  const { cursor, limit } = parsed.data
  const { store, epoch } = context
  const oldest = Number(store.meta.get('oldest-cursor') ?? '0')
  const from = cursor === undefined ? { since: 0, tombstonesSince: store.meta.lastSequence(), expiry: oldest } : readCursor(cursor, feed, epoch)
  if (!from || from.expiry < oldest) return problemReply('cursor-expired', '同步位置已失效,需要重新全量更新。')
  const rows = store.feeds.changes(feed, from.since, from.tombstonesSince, limit + 1)
  const page = rows.slice(0, limit)
  const complete = rows.length <= limit
  const next = writeCursor({ feed, epoch, since: page.at(-1)?.seq ?? from.since, tombstonesSince: from.tombstonesSince, expiry: from.expiry })
  const view = complete ? digests.of(feed) : null
  return pageReply(page, next, complete, view)
}

/** The page as JSON text. */
export function pageReply(rows: readonly ChangeRow[], next: string, complete: boolean, view: { count: number; digest: string } | null): Reply {
  const items = rows.map(({ id, version, removed, record }) => `{"id":${JSON.stringify(id)},"version":${version},"op":"${removed ? 'remove' : 'upsert'}","record":${removed ? 'null' : record}}`)
  const tail = `"next":${JSON.stringify(next)},"complete":${complete},"count":${view ? view.count : 'null'},"digest":${view ? JSON.stringify(view.digest) : 'null'}`
  return textReply(200, `{"items":[${items.join(',')}],${tail}}`)
}
