import type { Database } from 'better-sqlite3'
import { prepared } from '../prepared.ts'
import { countOutbox } from './outbox.ts'

/** What waits for somebody: drafts for the clerk, intents for the network, parked and returned ones for a decision. */
export function countBacklog(database: Database): { drafts: number; queued: number; parked: number; returned: number } {
  const count = (state: string): number => prepared(database, "SELECT count(*) FROM declaration WHERE kind IN ('add', 'remove') AND state = ?").pluck().get(state) as number
  const outbox = countOutbox(database)
  return { drafts: count('draft'), queued: outbox.queued + outbox.waiting + outbox.sending, parked: outbox.parked, returned: count('returned') }
}
