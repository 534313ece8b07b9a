import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '../../../shared/bureau/endpoint.ts'
import type { EndpointName } from '../../../shared/bureau/endpoints.ts'
import { HEADER } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { advanceReviews } from '../review/run-review.ts'
import { rollMonths } from '../roster/roll-month.ts'
import { authenticate } from '../session.ts'
import type { Call, Handler } from './handler.ts'
import { problemReply, type Reply } from './reply.ts'
import { send } from './send.ts'

/** Which role an operator needs, beyond reading. */
const ROLES: Partial<Record<EndpointName, string>> = {
  submitDeclaration: 'declare', submitBatch: 'declare', withdrawDeclaration: 'declare', submitAccident: 'declare', withdrawAccident: 'declare', supplementAccident: 'declare', appendAttachment: 'declare', issueCertificate: 'print',
}

const FEEDS: readonly EndpointName[] = ['rosterChanges', 'declarationChanges', 'accidentChanges']

const LOGIN_PAGE: Reply = {
  status: 200,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="zh-CN"><title>网络登录</title><h1>请先登录网络</h1><form method="post"><input name="user"><input type="password" name="password"><button>登录</button></form></html>',
  headers: {},
}

/** Serves one operation: the faults before it, who calls, the work, the faults after it. */
export function serveEndpoint(context: PracticeContext, name: EndpointName, endpoint: Endpoint, handler: Handler): (request: FastifyRequest, out: FastifyReply) => Promise<FastifyReply> {
  const work = async (call: Call, authorization: string | undefined): Promise<Reply> => {
    if (endpoint.signedIn) {
      const operator = authenticate(context, authorization)
      if ('status' in operator) return operator
      const role = ROLES[name]
      if (role !== undefined && !operator.roles.includes(role)) return problemReply('forbidden', '该操作员没有办理此项业务的权限,请由有权限的操作员登录后办理。', { params: { role } })
      rollMonths(context)
      // Without a delay a review takes place at the next read, so that a withdrawal can still come before it.
      if (endpoint.method === 'GET' || context.settings.reviewDelayMs > 0) advanceReviews(context)
    }
    return handler(call)
  }
  return async (request, out) => {
    const faults = request.faultPlan
    const answer = (reply: Reply): Promise<FastifyReply> => {
      record(context, request, endpoint, reply.status, faults)
      return send(context, request, out, reply, faults)
    }
    const hangUp = (): FastifyReply => {
      record(context, request, endpoint, null, faults)
      out.hijack()
      request.raw.socket.destroy()
      return out
    }
    const latency = faults.get('latency')
    if (latency) await delay(latency.delayMs)
    if (faults.has('lose-request')) return hangUp()
    if (faults.has('login-page')) return answer(LOGIN_PAGE)
    const instead = insteadOfWork(name, endpoint, faults)
    if (instead) return answer(instead)
    const call = toCall(request, faults)
    const reply = await work(call, request.headers.authorization)
    if (faults.has('duplicate')) await work(call, request.headers.authorization)
    if (faults.has('lose-answer')) return hangUp()
    const after = faults.get('problem-after')
    return answer(after ? problemReply(after.code, '练习:结果已办理,但回执未能正常返回。', { retryAfterSeconds: after.retryAfterSeconds }) : reply)
  }
}

function insteadOfWork(name: EndpointName, endpoint: Endpoint, faults: FaultPlan): Reply | null {
  const before = faults.get('problem-before')
  if (before) return problemReply(before.code, '练习:模拟的社保局答复,未办理任何事项。', { retryAfterSeconds: before.retryAfterSeconds })
  if (faults.has('expired-token') && endpoint.signedIn) return problemReply('token-expired', '登录已过期。')
  return faults.has('expired-cursor') && FEEDS.includes(name) ? problemReply('cursor-expired', '同步位置已失效,需要重新全量更新。') : null
}

function toCall(request: FastifyRequest, faults: FaultPlan): Call {
  const header = (name: string): string | undefined => {
    const value = request.headers[name.toLowerCase()]
    return Array.isArray(value) ? value[0] : value
  }
  return {
    params: request.params as Record<string, string>,
    query: request.query,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    header,
    faults,
  }
}

/** Into the history, without the query: that may hold an ID number. */
function record({ clock, history }: PracticeContext, request: FastifyRequest, endpoint: Endpoint, status: number | null, faults: FaultPlan): void {
  const key = request.headers[HEADER.idempotencyKey.toLowerCase()]
  history.add({
    at: clock.instant(),
    method: endpoint.method,
    path: new URL(request.url, 'http://practice').pathname,
    key: typeof key === 'string' ? key.replaceAll('"', '') : null,
    status,
    faults: [...faults.keys()],
  })
}
