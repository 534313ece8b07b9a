import type { FeedName } from '../store/feeds.ts'

/** What an opaque cursor says to the bureau itself. */
export interface Cursor {
  readonly feed: FeedName
  readonly epoch: string
  /** The number of the last change that was given out. */
  readonly since: number
  /** What was gone before the first page was never given out, and needs no tombstone. */
  readonly tombstonesSince: number
  /** Which round of cursors it belongs to; older rounds can be declared expired. */
  readonly expiry: number
}

export const writeCursor = ({ feed, epoch, since, tombstonesSince, expiry }: Cursor): string => Buffer.from(JSON.stringify([feed, epoch, since, tombstonesSince, expiry])).toString('base64url')

/** Null for one that is not of this feed and epoch: the client has to begin anew. */
export function readCursor(text: string, feed: FeedName, epoch: string): Cursor | null {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
  if (!Array.isArray(parts)) return null
  const [ofFeed, ofEpoch, since, tombstonesSince, expiry] = parts as unknown[]
  if (ofFeed !== feed || ofEpoch !== epoch || typeof since !== 'number' || typeof tombstonesSince !== 'number' || typeof expiry !== 'number') return null
  return { feed, epoch, since, tombstonesSince, expiry }
}
