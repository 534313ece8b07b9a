import type { BatchResponse } from '../../shared/bureau/batch.ts'
import type { IntentState } from '../../shared/bureau/intent.ts'
import type { Receipt } from '../../shared/bureau/receipt.ts'
import type { Result } from '../../shared/result/result.ts'
import type { UploadState } from '../bureau/attachments.ts'
import type { Failure } from '../bureau/failure.ts'
import type { FixedIntent, Taken } from '../bureau/intents.ts'

/** The ways in which the outbox speaks to the bureau; the tests' network stands here. */
export interface OutboxTransport {
  ask(key: string, signal: AbortSignal): Promise<Result<IntentState, Failure>>
  submit(intent: FixedIntent, signal: AbortSignal): Promise<Result<Taken<Receipt>, Failure>>
  submitBatch(intents: readonly FixedIntent[], signal: AbortSignal): Promise<Result<Taken<BatchResponse>, Failure>>
  /** How much of an attachment is there; null for nothing. */
  attachmentState(sha256: string, signal: AbortSignal): Promise<Result<UploadState | null, Failure>>
  /** Adds a piece and answers how much is there now. */
  appendAttachment(piece: AttachmentPiece, signal: AbortSignal): Promise<Result<number, Failure>>
}

export interface AttachmentPiece {
  readonly sha256: string
  readonly offset: number
  /** Of the whole. */
  readonly length: number
  readonly bytes: Uint8Array
}
