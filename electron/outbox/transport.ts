import type { BatchResponse } from '../../shared/bureau/batch.ts'
import type { IntentState } from '../../shared/bureau/intent.ts'
import type { Receipt } from '../../shared/bureau/receipt.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Failure } from '../bureau/failure.ts'
import type { FixedIntent, Taken } from '../bureau/intents.ts'

/** The three ways in which the outbox speaks to the bureau; the tests' network stands here. */
export interface OutboxTransport {
  ask(key: string, signal: AbortSignal): Promise<Result<IntentState, Failure>>
  submit(intent: FixedIntent, signal: AbortSignal): Promise<Result<Taken<Receipt>, Failure>>
  submitBatch(intents: readonly FixedIntent[], signal: AbortSignal): Promise<Result<Taken<BatchResponse>, Failure>>
}
