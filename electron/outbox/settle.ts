import type { Database } from 'better-sqlite3'
import { Problem } from '../../shared/bureau/problem.ts'
import { Receipt } from '../../shared/bureau/receipt.ts'
import type { Failure } from '../bureau/failure.ts'
import { isOfAccident } from '../../shared/domain/outbox.ts'
import { recordAccidentReceipt } from '../db/queries/accident-answer.ts'
import { recordReceipt } from '../db/queries/declaration-answer.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { markParked, markSent, markWaiting, type OutboxRow } from '../db/queries/outbox.ts'
import { backoffMs, earliestTry } from './backoff.ts'
import { classify } from './classify.ts'

/** What an answer is held against and written down with. */
export interface Settling {
  readonly database: Database
  readonly now: () => number
  readonly random: () => number
  /** True where a receipt is signed by a pinned key and speaks of this intent's bytes. */
  readonly isReceiptOf: (receipt: Receipt, intent: OutboxRow) => boolean
}

/** What became of an intent in one step, for the figures of the run. */
export type Settled = 'sent' | 'parked' | 'waiting'

const iso = (now: number): string => new Date(now).toISOString()

/** Writes down a receipt; belongs into a transaction. One that is not the bureau's own parks the intent: it is shown, and later ones wait. */
export function settleReceipt(at: Settling, intent: OutboxRow, receipt: Receipt, status: number): Settled {
  const moment = iso(at.now())
  if (!at.isReceiptOf(receipt, intent)) return park(at, intent, { unknown: true, reasonCode: 'receipt-invalid', reasonWords: null, status, reply: JSON.stringify(receipt) })
  markSent(at.database, intent.id, moment, status, JSON.stringify(receipt))
  record(at.database, intent, receipt, moment)
  return 'sent'
}

function record(database: Database, { kind, declarationId }: OutboxRow, receipt: Receipt, at: string): void {
  if (kind === 'declaration' || kind === 'withdrawal') recordReceipt(database, { declarationId, kind, receipt, at })
  else recordAccidentReceipt(database, { accidentId: declarationId, kind, receipt, at })
}

/** Writes down a problem of the bureau by the closed table; belongs into a transaction. */
export function settleProblem(at: Settling, intent: OutboxRow, problem: Problem, retryAfterMs: number | null): Settled {
  const verdict = classify(problem.code, problem.retryable)
  const words = wordsOf(problem)
  if (verdict === 'park') return park(at, intent, { unknown: false, reasonCode: problem.code, reasonWords: words, status: problem.status, reply: JSON.stringify(problem) })
  return wait(at, intent, { unknown: verdict === 'ask', reasonCode: problem.code, reasonWords: words, retryAfterMs })
}

/** Writes down a stored reply that the bureau gave when asked by key; belongs into a transaction. */
export function settleStoredReply(at: Settling, intent: OutboxRow, reply: { readonly status: number; readonly body: unknown }): Settled {
  const receipt = Receipt.safeParse(reply.body)
  if (reply.status < 300 && receipt.success) return settleReceipt(at, intent, receipt.data, reply.status)
  const problem = Problem.safeParse(reply.body)
  if (!problem.success) return park(at, intent, { unknown: true, reasonCode: 'reply-unreadable', reasonWords: null, status: reply.status, reply: JSON.stringify(reply.body ?? null) })
  // A stored refusal is final for this key, even one that calls itself retryable: asking again brings the same.
  const verdict = classify(problem.data.code, false)
  if (verdict === 'park' || reply.status >= 500) return park(at, intent, { unknown: false, reasonCode: problem.data.code, reasonWords: wordsOf(problem.data), status: reply.status, reply: JSON.stringify(problem.data) })
  return wait(at, intent, { unknown: false, reasonCode: problem.data.code, reasonWords: wordsOf(problem.data), retryAfterMs: null })
}

/** Lets an intent wait that got no readable answer; the bureau is asked before it is sent again. */
export function settleSilence(at: Settling, intent: OutboxRow, failure: Failure): Settled {
  return wait(at, intent, { unknown: true, reasonCode: failure.error.code, reasonWords: null, retryAfterMs: null })
}

/** Lets an intent wait with a backoff, and never beyond the tries that an hour allows. */
export function wait(at: Settling, intent: OutboxRow, why: { readonly unknown: boolean; readonly reasonCode: string; readonly reasonWords: string | null; readonly retryAfterMs: number | null }): Settled {
  const now = at.now()
  // The row is as it was read before its try was noted, so this try is counted here.
  const earliest = earliestTry([...intent.recentAttempts, iso(now)], now)
  const capped = earliest > now
  const next = Math.max(earliest, now + backoffMs(intent.attempts + 1, why.retryAfterMs, at.random))
  markWaiting(at.database, intent.id, { nextAt: iso(next), unknown: why.unknown, reasonCode: capped ? 'too-many-tries' : why.reasonCode, reasonWords: why.reasonWords })
  return 'waiting'
}

/** Sets an intent aside for a person to decide, with a line in the journal; belongs into a transaction. */
export function park(at: Settling, intent: OutboxRow, how: Parameters<typeof markParked>[2]): Settled {
  markParked(at.database, intent.id, how)
  appendJournal(at.database, { at: iso(at.now()), actor: 'system', action: 'outbox.parked', subject: intent.id, detail: { [isOfAccident(intent.kind) ? 'accident' : 'declaration']: intent.declarationId, reason: how.reasonCode } })
  return 'parked'
}

/** The bureau's words, the field errors with them. */
function wordsOf(problem: Problem): string {
  const fields = (problem.errors ?? []).map((error) => error.words)
  return [problem.detail ?? problem.title, ...fields.filter((words) => words !== problem.detail)].join(';')
}
