import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { HEADER } from '../../../shared/bureau/header.ts'
import { BUREAU_ID, type PracticeContext } from '../context.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { foreignUnit } from '../roster/strange-feed.ts'
import type { Reply } from './reply.ts'

const compress = promisify(gzip)

/** Shorter bodies are not worth compressing. */
const WORTH_COMPRESSING = 1_024

/** X-Bureau, X-Epoch, X-Unit and Date, true or as a fault has them. */
function identity(context: PracticeContext, faults: FaultPlan): Record<string, string> {
  const epoch = faults.get('other-epoch')
  const skew = faults.get('wrong-clock')?.skewMs ?? 0
  const foreign = faults.has('other-unit') || faults.has('foreign-roster')
  return {
    [HEADER.bureau]: faults.has('other-bureau') ? 'another-bureau' : BUREAU_ID,
    [HEADER.epoch]: epoch ? (epoch.epoch ?? String(Number(context.epoch) - 1)) : context.epoch,
    [HEADER.unit]: foreign ? foreignUnit(context) : context.unit.number,
    Date: new Date(context.clock.now() + skew).toUTCString(),
    'Cache-Control': 'no-store',
  }
}

/** Sends an answer, compressed where asked for; by fault cut off or slowly. */
export async function send(context: PracticeContext, request: FastifyRequest, out: FastifyReply, reply: Reply, faults: FaultPlan): Promise<FastifyReply> {
  out.code(reply.status).headers({ ...(faults.has('login-page') ? { Date: new Date(context.clock.now()).toUTCString() } : identity(context, faults)), ...reply.headers })
  if (reply.type === '') return out.send()
  out.header('Content-Type', reply.type).header('Vary', 'Accept-Encoding')
  let body = Buffer.from(reply.body)
  if (body.length >= WORTH_COMPRESSING && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    body = await compress(body, { level: 1 })
    out.header('Content-Encoding', 'gzip')
  }
  const truncated = faults.get('truncated')
  const slow = faults.get('slow-body')
  if (!truncated && !slow) return out.send(body)
  out.header('Content-Length', body.length)
  return out.send(Readable.from(truncated ? cutOff(body, truncated.fraction) : inSlices(body, slow?.bytesPerSecond ?? 1_000)))
}

/** Ends in an error, on which the connection is closed before the promised length is there. */
async function* cutOff(body: Buffer, fraction: number): AsyncGenerator<Buffer> {
  yield body.subarray(0, Math.min(body.length - 1, Math.floor(body.length * fraction)))
  await delay(5)
  throw new Error('cut off by fault')
}

async function* inSlices(body: Buffer, bytesPerSecond: number): AsyncGenerator<Buffer> {
  const slice = Math.max(1, Math.ceil(bytesPerSecond / 10))
  for (let at = 0; at < body.length; at += slice) {
    yield body.subarray(at, at + slice)
    await delay(100)
  }
}
