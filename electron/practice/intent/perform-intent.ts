import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { HEADER, readContentDigest, unquoteKey } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import { problemReply, textReply, type Reply } from '../http/reply.ts'
import type { StoredReply } from '../store/intents.ts'

/** An intent as it arrived. */
export interface Arrival {
  /** As in the Idempotency-Key header. */
  readonly keyHeader: string | undefined
  readonly digestHeader: string | undefined
  /** Method and path: the same key may not serve another. */
  readonly request: string
  readonly body: Uint8Array
  /** How long the work lasts, by fault. */
  readonly workMs: number
}

/** The work of an intent, inside the transaction that stores its answer. */
export type Work = (key: string, digest: string) => Reply

const windowHeader = (context: PracticeContext): Record<string, string> => ({ [HEADER.idempotencyWindow]: String(context.settings.windowSeconds) })

/**
 * Takes an intent exactly once. The answer is stored in the transaction of the work and comes again for
 * the same key and body, whatever it was. A request that could not even be read is not stored.
 */
export async function performIntent(context: PracticeContext, arrival: Arrival, work: Work): Promise<Reply> {
  const { intents } = context.store
  const key = arrival.keyHeader === undefined ? null : unquoteKey(arrival.keyHeader)
  if (key === null) return problemReply('key-missing', '请求没有带幂等键(Idempotency-Key,带引号的字符串)。')
  const digest = createHash('sha256').update(arrival.body).digest('base64')
  const claimed = arrival.digestHeader === undefined ? null : readContentDigest(arrival.digestHeader)
  if (claimed !== digest) return problemReply('digest-mismatch', '正文的 SHA-256 与 Content-Digest 不一致,可能在传输中损坏,请原样重发。')

  const known = intents.get(key)
  if (known) return answerKnown(context, known, arrival.request, digest)
  const now = context.clock.now()
  intents.begin(key, arrival.request, digest, now)
  try {
    if (arrival.workMs > 0) await delay(arrival.workMs)
    return context.store.transaction(() => {
      const reply = work(key, digest)
      intents.finish(key, { status: reply.status, etag: reply.headers[HEADER.etag] ?? null, body: reply.body })
      return { ...reply, headers: { ...reply.headers, ...windowHeader(context) } }
    })
  } catch (bug) {
    intents.abandon(key)
    throw bug
  }
}

function answerKnown(context: PracticeContext, known: NonNullable<ReturnType<PracticeContext['store']['intents']['get']>>, request: string, digest: string): Reply {
  if (known.request !== request || known.bodyDigest !== digest) return problemReply('key-reused', '同一幂等键已用于另一内容。请用新的幂等键提交。', { params: { key: known.key } })
  if (!known.reply) return problemReply('in-progress', '同一请求正在办理,请稍后用同一幂等键再问。', { params: { key: known.key }, headers: { [HEADER.retryAfter]: '1' } })
  if (context.clock.now() - known.firstAt > context.settings.windowSeconds * 1000) {
    return problemReply('key-expired', '幂等键已过保留期,请先查询该请求的办理结果(GET /v1/intents/{key})。', { params: { key: known.key } })
  }
  return replay(known.reply, windowHeader(context))
}

/** The stored answer, as it went out the first time. */
export function replay(reply: StoredReply, headers: Readonly<Record<string, string>> = {}): Reply {
  const type = reply.status >= 400 ? { type: 'application/problem+json; charset=utf-8' } : {}
  return { ...textReply(reply.status, reply.body, { ...headers, ...(reply.etag !== null && { [HEADER.etag]: reply.etag }) }), ...type }
}
