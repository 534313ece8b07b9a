import Fastify, { type FastifyInstance } from 'fastify'
import type { Endpoint } from '../../../shared/bureau/endpoint.ts'
import { endpoints, type EndpointName } from '../../../shared/bureau/endpoints.ts'
import { HEADER } from '../../../shared/bureau/header.ts'
import { ATTACHMENT_TYPE } from '../attachment.ts'
import { BUREAU_ID, type PracticeContext } from '../context.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import type { Handlers } from './handler.ts'
import { readHandlers } from './read-handlers.ts'
import { problemReply, type Reply } from './reply.ts'
import { serveEndpoint } from './serve-endpoint.ts'
import { writeHandlers } from './write-handlers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    faultPlan: FaultPlan
  }
}

/** 500 declarations, or one piece of an attachment. */
const LARGEST_BODY = 16 * 1024 * 1024

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** The server with every operation of the contract; nothing listens yet. */
export function createServer(context: PracticeContext): FastifyInstance {
  const server = Fastify({ logger: false, exposeHeadRoutes: false, bodyLimit: LARGEST_BODY, forceCloseConnections: true, routerOptions: { maxParamLength: 200 } })
  server.removeAllContentTypeParsers()
  // Bodies stay bytes: their digest is part of the contract.
  server.addContentTypeParser(['application/json', ATTACHMENT_TYPE], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.decorateRequest('faultPlan', { getter: () => new Map() as FaultPlan })

  server.addHook('onRequest', async (request, out) => {
    // Another name for this address would be a web page trying to reach in.
    if (!LOOPBACK_HOST.test(request.headers.host ?? '')) return finish(context, out, problemReply('bad-request', '练习用社保局只接受本机访问。'))
    if (request.url.startsWith('/control')) return undefined
    const faults = context.faults.plan(request.method, new URL(request.url, 'http://practice').pathname)
    Object.defineProperty(request, 'faultPlan', { value: faults })
    if (faults.has('reset')) {
      out.hijack()
      request.raw.socket.resetAndDestroy()
    }
    return undefined
  })
  server.setNotFoundHandler((_request, out) => finish(context, out, problemReply('not-found', '没有这个地址。')))
  server.setErrorHandler((error: { statusCode?: number }, _request, out) => {
    const reply = error.statusCode === 413 ? problemReply('too-large', '内容过大。') : error.statusCode === 415 ? problemReply('unsupported-media', '内容类型不受理。') : error.statusCode === 400 ? problemReply('bad-request', '请求格式不正确。') : problemReply('internal', '系统出错,请稍后再试。')
    return finish(context, out, reply)
  })

  const handlers: Handlers = { ...readHandlers(context), ...writeHandlers(context) }
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    server.route({ method: endpoint.method, url: routeOf(endpoint.path), handler: serveEndpoint(context, name, endpoint, handlers[name]) })
  }
  return server
}

/** `/v1/declarations/{id}` → `/v1/declarations/:id`; a colon of the path itself is doubled. */
const routeOf = (path: string): string => path.replaceAll(':', '::').replaceAll(/\{(\w+)\}/g, ':$1')

function finish(context: PracticeContext, out: { code(status: number): unknown; headers(headers: Record<string, string>): unknown; send(body: string): unknown }, reply: Reply): unknown {
  out.code(reply.status)
  out.headers({ [HEADER.bureau]: BUREAU_ID, [HEADER.epoch]: context.epoch, [HEADER.unit]: context.unit.number, Date: new Date(context.clock.now()).toUTCString(), 'Content-Type': reply.type, ...reply.headers })
  return out.send(reply.body)
}
