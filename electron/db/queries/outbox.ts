import type { Database } from 'better-sqlite3'
import { isOfAccident, type IntentKind, type OutboxState } from '../../../shared/domain/outbox.ts'
import { prepared } from '../prepared.ts'

/** An intent as it lies in the outbox. Moments are ISO 8601 in UTC. */
export interface OutboxRow {
  readonly id: string
  readonly seq: number
  readonly kind: IntentKind
  /** The declaration, or the report where `kind` is of an accident. */
  readonly declarationId: string
  readonly personKey: string
  readonly method: string
  readonly path: string
  readonly body: Buffer
  readonly digest: string
  readonly ifMatch: string | null
  readonly state: OutboxState
  readonly attempts: number
  readonly firstAttemptAt: string | null
  readonly nextAt: string | null
  readonly queuedAt: string
  /** Moments of the tries of the last hour, oldest first. */
  readonly recentAttempts: readonly string[]
  readonly outcomeUnknown: boolean
  readonly reasonCode: string | null
}

/** How long a new intent may be taken back before it leaves: until a moment, which is so many milliseconds after it was made. */
export interface Hold {
  readonly until: string
  readonly milliseconds: number
}

const COLUMNS = `id, seq, kind, coalesce(declaration_id, accident_id) AS declarationId, person_key AS personKey, method, path, body, digest, if_match AS ifMatch, state, attempts,
  first_attempt_at AS firstAttemptAt, next_at AS nextAt, queued_at AS queuedAt, recent_attempts AS recentAttempts, outcome_unknown AS outcomeUnknown, reason_code AS reasonCode`

type RawRow = Omit<OutboxRow, 'recentAttempts' | 'outcomeUnknown'> & { readonly recentAttempts: string; readonly outcomeUnknown: number }
const rowOf = (raw: RawRow): OutboxRow => ({ ...raw, recentAttempts: JSON.parse(raw.recentAttempts) as string[], outcomeUnknown: raw.outcomeUnknown === 1 })

/** Puts an intent at the end of the queue; belongs into the transaction that saved what it carries. */
export function insertIntent(database: Database, intent: Pick<OutboxRow, 'id' | 'kind' | 'declarationId' | 'personKey' | 'method' | 'path' | 'body' | 'digest' | 'ifMatch' | 'queuedAt'>, hold: Hold | null = null): void {
  prepared(
    database,
    `INSERT INTO outbox (id, seq, kind, ${isOfAccident(intent.kind) ? 'accident_id' : 'declaration_id'}, person_key, method, path, body, digest, if_match, state, queued_at, held_until, hold_ms)
     VALUES (@id, (SELECT coalesce(max(seq), 0) + 1 FROM outbox), @kind, @declarationId, @personKey, @method, @path, @body, @digest, @ifMatch, 'queued', @queuedAt, @heldUntil, @holdMs)`,
  ).run({ ...intent, heldUntil: hold?.until ?? null, holdMs: hold?.milliseconds ?? 0 })
}

const OPEN_HEADS = `FROM outbox WHERE state IN ('queued', 'waiting') AND recalled = 0
  AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.person_key = outbox.person_key AND earlier.seq < outbox.seq AND earlier.recalled = 0
    AND (earlier.state IN ('queued', 'waiting', 'sending') OR (earlier.state = 'parked' AND earlier.outcome_unknown = 1)))`

/**
 * The oldest open intent of each person, in order: those that may leave at the ISO moment `now`, at most `limit`; none whose recall window is open. A person with a parked intent of
 * unknown outcome has none, because a later one must not overtake it; one that the bureau has answered
 * (refused) holds nobody up.
 */
export function openHeads(database: Database, now: string, limit: number): OutboxRow[] {
  return prepared(database, `SELECT ${COLUMNS} ${OPEN_HEADS} AND (next_at IS NULL OR next_at <= ?) AND (held_until IS NULL OR held_until <= ?) ORDER BY seq LIMIT ?`).all(now, now, limit).map((raw) => rowOf(raw as RawRow))
}

/** When the next of those that wait may leave; null where none waits. */
export function nextHeadAt(database: Database): string | null {
  return (prepared(database, `SELECT min(next_at) AS at ${OPEN_HEADS}`).get() as { at: string | null }).at
}

/** Marks intents as on their way, before the first byte leaves; `tries` are their moments, this one included. */
export function markSending(database: Database, id: string, tries: readonly string[], at: string): void {
  prepared(
    database,
    `UPDATE outbox SET state = 'sending', attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?), recent_attempts = ?, next_at = NULL WHERE id = ? AND state IN ('queued', 'waiting')`,
  ).run(at, JSON.stringify(tries), id)
}

/** Remembers a question about an intent as one of its tries. */
export function markAsked(database: Database, id: string, tries: readonly string[]): void {
  prepared(database, 'UPDATE outbox SET recent_attempts = ? WHERE id = ?').run(JSON.stringify(tries), id)
}

/** Lets an intent wait until `nextAt`; `unknown` where the bureau is to be asked first. */
export function markWaiting(database: Database, id: string, wait: { readonly nextAt: string | null; readonly unknown: boolean; readonly reasonCode: string | null; readonly reasonWords: string | null }): void {
  prepared(database, `UPDATE outbox SET state = 'waiting', next_at = ?, outcome_unknown = ?, reason_code = ?, reason_words = ? WHERE id = ? AND state <> 'sent'`).run(
    wait.nextAt, wait.unknown ? 1 : 0, wait.reasonCode, wait.reasonWords, id,
  )
}

/** An intent that did not leave goes back to where it stood, its try not counted. */
export function markNotSent(database: Database, id: string, triesBefore: readonly string[]): void {
  prepared(
    database,
    `UPDATE outbox SET attempts = attempts - 1, recent_attempts = ?, first_attempt_at = CASE WHEN attempts = 1 THEN NULL ELSE first_attempt_at END,
       state = CASE WHEN attempts = 1 THEN 'queued' ELSE 'waiting' END, next_at = NULL WHERE id = ? AND state = 'sending'`,
  ).run(JSON.stringify(triesBefore), id)
}

/** Answered: it has had its effect at the bureau. */
export function markSent(database: Database, id: string, at: string, status: number, reply: string): void {
  prepared(database, `UPDATE outbox SET state = 'sent', sent_at = ?, reply_status = ?, reply = ?, outcome_unknown = 0, next_at = NULL, reason_code = NULL, reason_words = NULL WHERE id = ?`).run(at, status, reply, id)
}

/** Set aside for a person to decide; never deleted. */
export function markParked(database: Database, id: string, park: { readonly unknown: boolean; readonly reasonCode: string; readonly reasonWords: string | null; readonly status: number | null; readonly reply: string | null }): void {
  prepared(database, `UPDATE outbox SET state = 'parked', outcome_unknown = ?, reason_code = ?, reason_words = ?, reply_status = ?, reply = ?, next_at = NULL WHERE id = ?`).run(
    park.unknown ? 1 : 0, park.reasonCode, park.reasonWords, park.status, park.reply, id,
  )
}

/** After a crash: what was on its way may or may not have arrived. Answers how many there were. */
export function releaseSending(database: Database): number {
  return prepared(database, `UPDATE outbox SET state = 'waiting', outcome_unknown = 1, next_at = NULL, reason_code = 'interrupted' WHERE state = 'sending'`).run().changes
}

/** A person decided that a parked one is to be tried again: the bureau is asked by key first. False where it is not parked. */
export function unpark(database: Database, id: string): boolean {
  return prepared(database, `UPDATE outbox SET state = 'waiting', outcome_unknown = 1, next_at = NULL, recent_attempts = '[]' WHERE id = ? AND state = 'parked' AND recalled = 0`).run(id).changes > 0
}

/** Waiting ones may go at once again, except where the bureau itself asked for patience. */
export function hurryWaiting(database: Database): void {
  prepared(database, `UPDATE outbox SET next_at = NULL WHERE state = 'waiting' AND next_at IS NOT NULL AND coalesce(reason_code, '') NOT IN ('rate-limited', 'unavailable', 'too-many-tries')`).run()
}

/**
 * Takes back what has not left: queued, or waiting with nothing that could have arrived. Answers how many
 * were taken back; 0 means that something is on its way, or nothing waits. Belongs into the transaction of
 * the change that makes it void. `declarationId` may be a report's.
 */
export function recallQueued(database: Database, declarationId: string): number {
  return prepared(
    database,
    `UPDATE outbox SET recalled = 1, reason_code = 'recalled' WHERE (declaration_id = @id OR accident_id = @id) AND recalled = 0
       AND ((state IN ('queued', 'waiting') AND outcome_unknown = 0) OR (state = 'parked' AND outcome_unknown = 0))`,
  ).run({ id: declarationId }).changes
}

/** How many intents stand in each state; recalled ones count nowhere. */
export function countOutbox(database: Database): Record<OutboxState, number> {
  const counts: Record<OutboxState, number> = { queued: 0, sending: 0, waiting: 0, sent: 0, parked: 0 }
  for (const row of prepared(database, 'SELECT state, count(*) AS n FROM outbox WHERE recalled = 0 GROUP BY state').all() as { state: OutboxState; n: number }[]) counts[row.state] = row.n
  return counts
}

/** Intents whose recall window is open at the ISO moment `now`, and when the first of them may leave. */
export function countHeld(database: Database, now: string): { readonly count: number; readonly nextAt: string | null } {
  return prepared(database, "SELECT count(*) AS count, min(held_until) AS nextAt FROM outbox WHERE held_until > ? AND state = 'queued' AND recalled = 0").get(now) as { count: number; nextAt: string | null }
}

/** How many intents have come out of their recall window and have not left. */
export const countReleased = (database: Database, now: string): number =>
  prepared(database, "SELECT count(*) FROM outbox WHERE held_until <= ? AND state IN ('queued', 'waiting') AND recalled = 0").pluck().get(now) as number

/** Closes the recall window of a declaration or a report at the ISO moment `now`; true where one was open. */
export const releaseHeld = (database: Database, ownerId: string, now: string): boolean =>
  prepared(database, "UPDATE outbox SET held_until = @now WHERE (declaration_id = @ownerId OR accident_id = @ownerId) AND held_until > @now AND state = 'queued' AND recalled = 0").run({ now, ownerId }).changes > 0

/** The declarations, or the reports, whose recall window is open at the ISO moment `now`. */
export const heldOf = (database: Database, owner: 'declaration' | 'accident', now: string): string[] =>
  prepared(database, `SELECT ${owner}_id FROM outbox WHERE ${owner}_id IS NOT NULL AND held_until > ? AND state = 'queued' AND recalled = 0 ORDER BY seq`).pluck().all(now) as string[]

/** The windows that are open at all: until when, and how long each was. One a confirmation, so few. */
export const openHolds = (database: Database, now: string): Hold[] =>
  prepared(database, "SELECT DISTINCT held_until AS until, hold_ms AS milliseconds FROM outbox WHERE held_until > ? AND state = 'queued' AND recalled = 0").all(now) as Hold[]

/** Lets the intents of one window wait until another moment. */
export const moveHold = (database: Database, hold: Hold, until: string): void =>
  void prepared(database, "UPDATE outbox SET held_until = ? WHERE held_until = ? AND hold_ms = ? AND state = 'queued' AND recalled = 0").run(until, hold.until, hold.milliseconds)

/** One intent by its key; null where there is none. */
export function findIntent(database: Database, id: string): OutboxRow | null {
  const raw = prepared(database, `SELECT ${COLUMNS} FROM outbox WHERE id = ?`).get(id)
  return raw ? rowOf(raw as RawRow) : null
}
