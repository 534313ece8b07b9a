import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/result/app-error.ts'
import type { Failure } from '../bureau/failure.ts'
import { intentAttachments } from '../db/queries/attachment-content.ts'
import { markAsked, type OutboxRow } from '../db/queries/outbox.ts'
import { withTry } from './backoff.ts'
import { classify } from './classify.ts'
import { deliverAttachment, type DeliveryOptions } from './deliver-attachment.ts'
import { park, wait, type Settled, type Settling } from './settle.ts'

/** What one round of a run sends of attachments, so that every other intent gets its turn in between. */
export const ROUND_BYTES = 4 * 1024 * 1024

export interface AttachmentRun extends Omit<DeliveryOptions, 'onProgress'>, Settling {
  readonly database: Database
  /** Hashes that the bureau has, as it said in this run. */
  readonly delivered: Set<string>
  readonly onUpload?: () => void
  count(settled: Settled): void
  stop(error: AppError): void
  stopped(): boolean
}

/** True where an intent names attachments: it is sent when they are there. */
export const hasAttachments = (database: Database, head: OutboxRow): boolean => head.kind !== 'withdrawal' && intentAttachments(database, head.id).length > 0

/**
 * Brings what these intents name to the bureau and sends each when all of its own is there, one after the other. One that cannot be
 * brought keeps its own intent waiting (or parked, for a person to decide), and no other.
 */
export async function sendWithAttachments(heads: readonly OutboxRow[], run: AttachmentRun, send: (head: OutboxRow) => Promise<void>): Promise<void> {
  let budget = ROUND_BYTES
  for (const head of heads) {
    if (run.stopped() || budget <= 0) return
    if (await bring(head, budget, run, (bytes) => (budget -= bytes))) await send(head)
  }
}

async function bring(head: OutboxRow, budget: number, run: AttachmentRun, spend: (bytes: number) => void): Promise<boolean> {
  let left = budget
  for (const sha256 of intentAttachments(run.database, head.id)) {
    if (run.delivered.has(sha256)) continue
    const transport: DeliveryOptions['transport'] = {
      attachmentState: (hash, signal) => run.transport.attachmentState(hash, signal),
      appendAttachment: (piece, signal) => {
        left -= piece.bytes.length
        spend(piece.bytes.length)
        return run.transport.appendAttachment(piece, signal)
      },
    }
    const delivery = await deliverAttachment(sha256, Math.max(0, left), { ...run, transport, ...(run.onUpload && { onProgress: run.onUpload }) })
    if (!delivery.ok) {
      settleUpload(head, delivery.error, run)
      return false
    }
    if (delivery.value.kind === 'more') return false
    if (delivery.value.kind === 'refused') {
      const { reason } = delivery.value
      run.count(commit(run, () => park(run, head, { unknown: head.outcomeUnknown, reasonCode: reason, reasonWords: null, status: null, reply: null })))
      return false
    }
    run.delivered.add(sha256)
  }
  return true
}

/** The intent itself has not left: it waits for its attachment, or the run ends where nothing can be sent at all. */
function settleUpload(head: OutboxRow, failure: Failure, run: AttachmentRun): void {
  if (failure.kind === 'cancelled') return
  const verdict = failure.kind === 'problem' ? classify(failure.problem.code, failure.problem.retryable) : null
  if (failure.kind === 'signed-out' || failure.kind === 'stranger' || verdict === 'stop' || (failure.kind === 'no-answer' && failure.delivered === 'no')) {
    run.stop(failure.error)
    return
  }
  const settled = commit(run, () => {
    if (failure.kind === 'problem' && verdict === 'park') {
      const { code, status, detail, title } = failure.problem
      return park(run, head, { unknown: head.outcomeUnknown, reasonCode: code, reasonWords: detail ?? title, status, reply: JSON.stringify(failure.problem) })
    }
    markAsked(run.database, head.id, withTry(head.recentAttempts, run.now()))
    const busy = failure.kind === 'problem' ? failure.problem.code : 'ATTACHMENT_INTERRUPTED'
    return wait(run, head, { unknown: head.outcomeUnknown, reasonCode: busy, reasonWords: null, retryAfterMs: failure.kind === 'problem' ? failure.retryAfterMs : null })
  })
  run.count(settled)
}

const commit = <T>(run: AttachmentRun, write: () => T): T => run.database.transaction(write)()
