import type { Database } from 'better-sqlite3'
import { BATCH_LIMIT } from '../../shared/bureau/batch.ts'
import { Problem } from '../../shared/bureau/problem.ts'
import { Receipt } from '../../shared/bureau/receipt.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import type { Failure } from '../bureau/failure.ts'
import type { FixedIntent } from '../bureau/intents.ts'
import { findIntent, hurryWaiting, markAsked, markNotSent, markSending, nextHeadAt, openHeads, releaseSending, type OutboxRow } from '../db/queries/outbox.ts'
import { recordIdOf } from './enqueue.ts'
import { withTry } from './backoff.ts'
import { classify } from './classify.ts'
import { hasAttachments, sendWithAttachments } from './send-with-attachments.ts'
import { park, settleProblem, settleReceipt, settleSilence, settleStoredReply, wait, type Settled, type Settling } from './settle.ts'
import type { OutboxTransport } from './transport.ts'

/** How many requests are under way at once. */
const PARALLEL = 6
const HEADS_A_ROUND = 2_000
/** Answers of a batch written down in one go: each has a signature to be verified, and others of this process wait meanwhile. */
const SETTLED_AT_ONCE = 20
/** Bodies of one batch together; the largest request that is ever made. */
const BATCH_BYTES = 4 * 1024 * 1024

export interface RunnerOptions extends Omit<Settling, 'database'> {
  readonly database: Database
  readonly transport: OutboxTransport
  readonly signal: AbortSignal
  /** Waits so many milliseconds, or until the signal. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** How long a run goes on for intents that have to wait; what waits longer is left for the next run. */
  readonly patienceMs: number
  readonly onWindow?: (seconds: number) => void
  readonly onProgress?: (settled: number) => void
  /** A piece of an attachment arrived. */
  readonly onUpload?: () => void
  /** Seconds for which the bureau keeps a key's reply; after that it is asked before anything is sent again. */
  readonly windowSeconds?: number
}

export interface RunSummary {
  readonly sent: number
  readonly parked: number
  /** Why the run ended before the queue was through; null where it did not. */
  readonly stopped: AppError | null
}

/**
 * Sends what waits: each person's intents in their order, different people side by side, fresh declarations
 * in batches. What may have arrived is asked for by its key before anything is sent again, a refusal parks
 * one intent and no other, and nothing is ever deleted. One run at a time on a store.
 */
export async function runOutbox(options: RunnerOptions): Promise<RunSummary> {
  const { database, signal } = options
  const tally = { sent: 0, parked: 0, stopped: null as AppError | null }
  const began = options.now()
  const run: Run = {
    ...options,
    count: (settled) => {
      if (settled === 'sent') tally.sent++
      if (settled === 'parked') tally.parked++
      options.onProgress?.(tally.sent + tally.parked)
    },
    stop: (error) => {
      tally.stopped ??= error
    },
    stopped: () => signal.aborted || tally.stopped !== null,
    singly: false,
    delivered: new Set(),
  }
  database.transaction(() => {
    releaseSending(database)
    hurryWaiting(database)
  })()
  while (!run.stopped()) {
    const heads = openHeads(database, new Date(options.now()).toISOString(), HEADS_A_ROUND)
    if (heads.length > 0) {
      await inParallel(tasksOf(heads, run), run)
      continue
    }
    const next = nextHeadAt(database)
    if (next === null) break
    const pause = Date.parse(next) - options.now()
    if (options.now() + pause > began + options.patienceMs) break
    await options.sleep(Math.max(1, pause))
  }
  return tally
}

interface Run extends RunnerOptions {
  count(settled: Settled): void
  stop(error: AppError): void
  stopped(): boolean
  /** Set where the bureau does not take batches. */
  singly: boolean
  /** Attachments that are at the bureau, as it said in this run. */
  readonly delivered: Set<string>
}

/** What to do with the heads of one round: questions and single sendings one by one, declarations in batches (the bureau's batch takes nothing else). */
function tasksOf(heads: readonly OutboxRow[], run: Run): (() => Promise<void>)[] {
  const tasks: (() => Promise<void>)[] = []
  const laden: OutboxRow[] = []
  let batch: OutboxRow[] = []
  let bytes = 0
  const close = (): void => {
    const items = batch
    if (items.length === 1 && items[0]) {
      const only = items[0]
      tasks.push(() => sendOne(only, run))
    } else if (items.length > 1) tasks.push(() => sendBatch(items, run))
    batch = []
    bytes = 0
  }
  for (const head of heads) {
    if (mustAsk(head, run)) tasks.push(() => ask(head, run))
    else if (hasAttachments(run.database, head)) laden.push(head)
    else if (run.singly || head.kind !== 'declaration') tasks.push(() => sendOne(head, run))
    else {
      if (batch.length >= BATCH_LIMIT || bytes + head.body.length > BATCH_BYTES) close()
      batch.push(head)
      bytes += head.body.length
    }
  }
  close()
  // Last, and one after the other: what is large holds up nobody else.
  if (laden.length > 0) tasks.push(() => sendWithAttachments(laden, run, (head) => sendOne(head, run)))
  return tasks
}

/** Unknown outcome, or so old that the bureau may have forgotten the key. */
function mustAsk(head: OutboxRow, run: Run): boolean {
  if (head.outcomeUnknown) return true
  const window = run.windowSeconds ?? 86_400
  return head.firstAttemptAt !== null && run.now() - Date.parse(head.firstAttemptAt) >= window * 1000
}

async function inParallel(tasks: (() => Promise<void>)[], run: Run): Promise<void> {
  const lanes = Array.from({ length: Math.min(PARALLEL, tasks.length) }, async () => {
    for (let task = tasks.shift(); task && !run.stopped(); task = tasks.shift()) await task()
  })
  await Promise.all(lanes)
}

async function ask(head: OutboxRow, run: Run): Promise<void> {
  const tries = withTry(head.recentAttempts, run.now())
  markAsked(run.database, head.id, tries)
  const answer = await run.transport.ask(head.id, run.signal)
  if (!answer.ok) {
    settleFailure(head, answer.error, run)
    return
  }
  const { state, reply } = answer.value
  // It had its effect, or was refused, and the bureau forgot which; nothing may be sent on a guess.
  const forgotten = (state === 'done' && !reply) || (state === 'unknown' && head.reasonCode === 'key-expired')
  if (forgotten) run.count(commit(run, () => park(run, head, { unknown: true, reasonCode: 'reply-forgotten', reasonWords: null, status: null, reply: null })))
  else if (state === 'done' && reply) run.count(commit(run, () => settleStoredReply(run, head, reply)))
  else if (state === 'in-progress') run.count(commit(run, () => wait(run, head, { unknown: true, reasonCode: 'in-progress', reasonWords: null, retryAfterMs: null })))
  // It never arrived: now it may be sent, with the same key and the same bytes.
  else await sendWithAttachments([{ ...head, recentAttempts: tries.slice(0, -1) }], run, (fresh) => sendOne(fresh, run))
}

async function sendOne(head: OutboxRow, run: Run): Promise<void> {
  if (!claim([head], run)) return
  const reply = await run.transport.submit(fixed(head), run.signal)
  if (!reply.ok) return settleFailure(head, reply.error, run)
  if (reply.value.window !== null) run.onWindow?.(reply.value.window)
  run.count(commit(run, () => settleReceipt(run, head, reply.value.value, 201)))
}

async function sendBatch(heads: readonly OutboxRow[], run: Run): Promise<void> {
  if (!claim(heads, run)) return
  const reply = await run.transport.submitBatch(heads.map(fixed), run.signal)
  if (!reply.ok) {
    const { error } = reply
    // The batch as such was refused, which says nothing of any of its intents: each goes by itself from here on.
    const refusedWhole = error.kind === 'problem' && classify(error.problem.code, error.problem.retryable) === 'park'
    if (refusedWhole) run.singly = true
    commit(run, () => heads.forEach((head) => (refusedWhole ? markNotSent(run.database, head.id, head.recentAttempts) : settleFailure(head, error, run))))
    return
  }
  if (reply.value.window !== null) run.onWindow?.(reply.value.window)
  const answers = new Map(reply.value.value.items.map((item) => [item.key, item]))
  // Cut off between two pieces, the rest stands as `sending`: the bureau is asked for each by its key.
  for (let from = 0; from < heads.length; from += SETTLED_AT_ONCE) {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve))
    commit(run, () => {
      for (const head of heads.slice(from, from + SETTLED_AT_ONCE)) settleAnswer(head, answers.get(head.id), run)
    })
  }
}

function settleAnswer(head: OutboxRow, answer: { readonly status: number; readonly body?: unknown } | undefined, run: Run): void {
  const receipt = answer && answer.status < 300 ? Receipt.safeParse(answer.body) : null
  const problem = answer && !receipt?.success ? Problem.safeParse(answer.body) : null
  if (answer && receipt?.success) run.count(settleReceipt(run, head, receipt.data, answer.status))
  else if (problem?.success && classify(problem.data.code, problem.data.retryable) !== 'stop') run.count(settleProblem(run, head, problem.data, null))
  // Left out, or answered with something unreadable: ask for it by its key.
  else run.count(wait(run, head, { unknown: true, reasonCode: 'answer-missing', reasonWords: null, retryAfterMs: null }))
}

/** Writes down that these are on their way, on disk, before the first byte leaves. False where nothing may leave any more. */
function claim(heads: readonly OutboxRow[], run: Run): boolean {
  if (run.stopped()) return false
  const now = run.now()
  return commit(run, () => {
    // Somebody may have taken one back while others were being sent; then the round is looked at anew.
    if (heads.some((head) => findIntent(run.database, head.id)?.state === 'sending' || isRecalled(run.database, head.id))) return false
    for (const head of heads) markSending(run.database, head.id, withTry(head.recentAttempts, now), new Date(now).toISOString())
    return true
  })
}

const isRecalled = (database: Database, id: string): boolean => database.prepare<[string], number>('SELECT recalled FROM outbox WHERE id = ?').pluck().get(id) === 1

/** What a request without a receipt means for its intent, and whether the run goes on. */
function settleFailure(head: OutboxRow, failure: Failure, run: Run): void {
  commit(run, () => {
    const verdict = failure.kind === 'problem' ? classify(failure.problem.code, failure.problem.retryable) : null
    if (failure.kind === 'problem' && verdict !== 'stop') {
      run.count(settleProblem(run, head, failure.problem, failure.retryAfterMs))
      return
    }
    // Nothing left this machine, or the bureau refused the operator: the intent stands where it stood.
    if (failure.kind === 'signed-out' || verdict === 'stop' || (failure.kind === 'no-answer' && failure.delivered === 'no')) markNotSent(run.database, head.id, head.recentAttempts)
    else run.count(settleSilence(run, head, failure))
    if (failure.kind !== 'no-answer' || failure.delivered === 'no') run.stop(failure.error)
  })
}

const fixed = (head: OutboxRow): FixedIntent => ({ key: head.id, recordId: recordIdOf(head), kind: head.kind, body: head.body, digest: head.digest, ifMatch: head.ifMatch })

/** One transaction, or part of the one that is open. */
function commit<T>(run: Run, write: () => T): T {
  return run.database.inTransaction ? write() : run.database.transaction(write)()
}
