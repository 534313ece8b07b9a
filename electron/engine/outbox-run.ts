import { appendAttachment, attachmentState } from '../bureau/attachments.ts'
import type { BureauClient } from '../bureau/client.ts'
import { askIntent, submitBatch, submitIntent } from '../bureau/intents.ts'
import { isReceiptOf } from '../bureau/signature.ts'
import { pinnedKeys } from '../db/queries/bureau-key.ts'
import { readFact, writeFact } from '../db/queries/fact.ts'
import { countHeld, countOutbox } from '../db/queries/outbox.ts'
import { recordIdOf } from '../outbox/enqueue.ts'
import { runOutbox, type RunSummary } from '../outbox/runner.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Job } from './context.ts'
import { mendHolds } from './hold.ts'

/** How long a person who pressed 立即同步 is kept waiting for intents that have to pause. */
const PATIENCE_MS = 20_000

/** Sends what waits in this store to its bureau. */
export async function sendOutbox(context: EngineContext, client: BureauClient, job: Job): Promise<RunSummary> {
  const { database } = context
  const keys = pinnedKeys(database)
  const counts = countOutbox(database)
  mendHolds(context)
  const total = counts.queued + counts.waiting + counts.sending - countHeld(database, instantOf(context.clock)).count
  job.report('send', 0, total)
  const started = performance.now()
  return runOutbox({
    database,
    transport: {
      ask: (key, signal) => askIntent(client, key, signal),
      submit: (intent, signal) => submitIntent(client, intent, signal),
      submitBatch: (intents, signal) => submitBatch(client, intents, signal),
      attachmentState: (sha256, signal) => attachmentState(client, sha256, signal),
      appendAttachment: (piece, signal) => appendAttachment(client, piece, signal),
    },
    // Pauses are measured by the machine's own steady clock, so that they end also where the wall clock stands still.
    now: () => context.clock.now() + (performance.now() - started),
    random: Math.random,
    isReceiptOf: (receipt, intent) => isReceiptOf(receipt, recordIdOf(intent), intent.digest, (id) => keys.get(id) ?? null),
    signal: job.signal,
    sleep: (milliseconds) => pause(milliseconds, job.signal),
    patienceMs: PATIENCE_MS,
    windowSeconds: Number(readFact(database, 'bureau.window') ?? 86_400),
    onWindow: (seconds) => {
      if (readFact(database, 'bureau.window') !== String(seconds)) writeFact(database, 'bureau.window', String(seconds), instantOf(context.clock))
    },
    onUpload: () => context.changed('attachment'),
    onProgress: (settled) => job.report('send', settled, total),
  })
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
}
