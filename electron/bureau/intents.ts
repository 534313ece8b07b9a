import type { BatchResponse } from '../../shared/bureau/batch.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import { HEADER, quoteKey } from '../../shared/bureau/header.ts'
import { INTENT_ENDPOINT } from '../../shared/bureau/intent-endpoint.ts'
import type { IntentState } from '../../shared/bureau/intent.ts'
import type { Receipt } from '../../shared/bureau/receipt.ts'
import type { IntentKind } from '../../shared/domain/outbox.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient, Reply } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

/** An intent as it was fixed when it was saved; nothing of it is made anew at sending. */
export interface FixedIntent {
  readonly key: string
  /** The id under which the bureau knows the record. */
  readonly recordId: string
  readonly kind: IntentKind
  readonly body: Uint8Array
  /** As in the Content-Digest header. */
  readonly digest: string
  /** As in the If-Match header. */
  readonly ifMatch: string | null
}

export interface Taken<T> {
  readonly value: T
  /** Idempotency-Window, seconds. */
  readonly window: number | null
}

/** `PUT /v1/declarations/{id}`, `PUT /v1/accidents/{id}` or what is said of one later (`POST …/withdrawal`, `…/supplements`), with the intent's own key, digest and bytes. */
export async function submitIntent(client: BureauClient, intent: FixedIntent, signal: AbortSignal): Promise<Result<Taken<Receipt>, Failure>> {
  const headers = { [HEADER.idempotencyKey]: quoteKey(intent.key), [HEADER.contentDigest]: intent.digest, ...(intent.ifMatch !== null && { [HEADER.ifMatch]: intent.ifMatch }) }
  return taken(await client.call(INTENT_ENDPOINT[intent.kind], { params: { id: intent.recordId }, headers, body: intent.body, signal }))
}

/** `POST /v1/declarations:batch`: up to 500 declarations, each answered by itself. */
export async function submitBatch(client: BureauClient, intents: readonly FixedIntent[], signal: AbortSignal): Promise<Result<Taken<BatchResponse>, Failure>> {
  const items = intents.map((intent) => ({ key: intent.key, id: intent.recordId, body: Buffer.from(intent.body).toString('utf8'), contentDigest: intent.digest, ifMatch: intent.ifMatch }))
  return taken(await client.call(endpoints.submitBatch, { body: Buffer.from(JSON.stringify({ items }), 'utf8'), signal }))
}

/** `GET /v1/intents/{key}`: what became of an intent whose answer was lost. */
export const askIntent = async (client: BureauClient, key: string, signal: AbortSignal): Promise<Result<IntentState, Failure>> => valueOf(await client.call(endpoints.intent, { params: { key }, signal }))

function taken<T>(reply: Result<Reply<T | null>, Failure>): Result<Taken<T>, Failure> {
  const value = valueOf(reply)
  return reply.ok && value.ok ? ok({ value: value.value, window: reply.value.window }) : (value as Result<never, Failure>)
}

