import { BatchRequest } from '../../../shared/bureau/batch.ts'
import { HEADER, quoteKey } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import { textReply, type Reply } from '../http/reply.ts'
import { parseBody } from './parse-body.ts'
import { performIntent } from './perform-intent.ts'
import { submitDeclaration } from './submit.ts'

/** Takes up to 500 intents, one after the other in their order; each is answered as its single PUT would be. */
export async function submitBatch(context: PracticeContext, body: Uint8Array, workMs: number): Promise<Reply> {
  const parsed = parseBody(BatchRequest, body)
  if ('reply' in parsed) return parsed.reply
  const answers: string[] = []
  for (const item of parsed.value.items) {
    const bytes = Buffer.from(item.body)
    const arrival = { keyHeader: keyHeader(item.key), digestHeader: item.contentDigest, request: `PUT /v1/declarations/${item.id}`, body: bytes, workMs }
    const reply = await performIntent(context, arrival, (key, digest) => submitDeclaration(context, { id: item.id, body: bytes, ifMatch: item.ifMatch, key, digest }))
    answers.push(`{"key":${JSON.stringify(item.key)},"id":${JSON.stringify(item.id)},"status":${reply.status},"body":${reply.body}}`)
  }
  return textReply(200, `{"items":[${answers.join(',')}]}`, { [HEADER.idempotencyWindow]: String(context.settings.windowSeconds) })
}

function keyHeader(key: string): string | undefined {
  try {
    return quoteKey(key)
  } catch {
    return undefined
  }
}
