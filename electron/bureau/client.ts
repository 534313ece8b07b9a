import type { z } from 'zod'
import { fillPath, type Endpoint } from '../../shared/bureau/endpoint.ts'
import { HEADER, readRetryAfter } from '../../shared/bureau/header.ts'
import { Problem, PROBLEM_TYPE } from '../../shared/bureau/problem.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { problemFailure, problemOfStatus, type Failure } from './failure.ts'
import { strangerOf, type HeaderReader, type Identity } from './identity.ts'
import type { RawReply, Transport } from './transport.ts'

export interface ClientOptions {
  /** As checkBaseUrl answered it. */
  readonly baseUrl: string
  readonly transport: Transport
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly identity: () => Identity
  readonly accessToken: () => string | null
  /** Gets a new access token, once at a time; false where a person has to sign in again. */
  readonly refresh: () => Promise<Result<void, Failure>>
  /** The bureau's clock as its Date header told it, in milliseconds since 1970. */
  readonly onDate: (bureauNow: number) => void
  /** An epoch that is newer than the known one: what was read before it is to be read anew. */
  readonly onNewerEpoch: (epoch: string) => void
}

export interface Call {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  /** The very bytes to send: JSON in UTF-8, or what `headers` say. */
  readonly body?: Uint8Array
  readonly signal?: AbortSignal
}

export interface Reply<T> {
  readonly status: number
  readonly value: T
  readonly etag: string | null
  /** Idempotency-Window in seconds, where the reply names one. */
  readonly window: number | null
  readonly header: HeaderReader
}

export interface BureauClient {
  /** One operation of the contract; the reply is checked for its identity, then parsed. 304 comes as `value: null`. */
  call<E extends Endpoint>(endpoint: E, call?: Call): Promise<Result<Reply<E['response'] extends z.ZodType ? z.output<E['response']> | null : null>, Failure>>
  close(): void
}

export function makeBureauClient(options: ClientOptions): BureauClient {
  const once = async (endpoint: Endpoint, call: Call): Promise<Result<Reply<unknown>, Failure>> => {
    const token = endpoint.signedIn ? options.accessToken() : null
    if (endpoint.signedIn && token === null) return err({ kind: 'signed-out', error: appError('NOT_SIGNED_IN') })
    const query = new URLSearchParams(Object.entries(call.query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]))).toString()
    const sent = await options.transport.send({
      method: endpoint.method,
      url: `${options.baseUrl}${fillPath(endpoint.path, call.params)}${query === '' ? '' : `?${query}`}`,
      headers: {
        Accept: `application/json, ${PROBLEM_TYPE}`,
        ...(call.body && { 'Content-Type': 'application/json' }),
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...call.headers,
      },
      body: call.body ?? null,
      signal: call.signal,
    })
    return sent.ok ? read(endpoint, sent.value, options) : sent
  }
  return {
    call: async (endpoint, call = {}) => {
      let reply = await once(endpoint, call)
      if (!reply.ok && endpoint.signedIn && isTokenProblem(reply.error)) {
        const refreshed = await options.refresh()
        if (!refreshed.ok) return refreshed
        reply = await once(endpoint, call)
        if (!reply.ok && isTokenProblem(reply.error)) return err({ kind: 'signed-out', error: appError('NOT_SIGNED_IN') })
      }
      return reply as Result<Reply<never>, Failure>
    },
    close: () => options.transport.close(),
  }
}

const isTokenProblem = (failure: Failure): boolean => failure.kind === 'problem' && (failure.problem.code === 'token-expired' || failure.problem.code === 'token-invalid')

const stranger = (reason: string): Result<never, Failure> => err({ kind: 'stranger', error: appError('BUREAU_NOT_THE_BUREAU', { reason }) })

/** Is it the bureau, is it whole, what does it say: in this order. */
function read(endpoint: Endpoint, reply: RawReply, options: ClientOptions): Result<Reply<unknown>, Failure> {
  const type = (reply.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  // The reply to a HEAD has no body: what it says stands in its status.
  const isHead = endpoint.method === 'HEAD'
  const isProblem = type === PROBLEM_TYPE && !isHead
  const bodyless = reply.status === 304 || reply.status === 204 || endpoint.response === null
  const isOfContract = type === 'application/json' || (isHead && type === PROBLEM_TYPE)
  if (!isProblem && !isOfContract && !(bodyless && type === '')) {
    // A gateway's own error page in front of the bureau says nothing about the request behind it.
    if (reply.status >= 500) return err({ kind: 'no-answer', delivered: 'maybe', error: appError('BUREAU_UNREACHABLE', { reason: 'gateway', status: reply.status }, true) })
    return stranger('content-type')
  }
  const known = options.identity()
  const problem = strangerOf(reply.header, known, endpoint.signedIn && !isProblem && !(isHead && reply.status >= 400))
  if (problem) return err({ kind: 'stranger', error: problem })
  const date = Date.parse(reply.header('Date') ?? '')
  if (!Number.isNaN(date)) options.onDate(date)
  const epoch = reply.header(HEADER.epoch) ?? ''
  if (known.epoch !== null && Number(epoch) > Number(known.epoch)) options.onNewerEpoch(epoch)

  if (isHead && reply.status >= 400 && reply.status !== 404) return err(problemOfStatus(reply.status, readRetryAfter(reply.header(HEADER.retryAfter), options.now())))
  let body: unknown = null
  if (reply.bytes.length > 0) {
    try {
      body = JSON.parse(reply.bytes.toString('utf8'))
    } catch {
      return err({ kind: 'no-answer', delivered: 'maybe', error: appError('BUREAU_UNREACHABLE', { reason: 'truncated' }, true) })
    }
  }
  if (isProblem) {
    const said = Problem.safeParse(body)
    return said.success ? err(problemFailure(said.data, readRetryAfter(reply.header(HEADER.retryAfter), options.now()))) : stranger('problem')
  }
  if (reply.status !== endpoint.status && reply.status !== 304 && !(isHead && reply.status === 404) && !(reply.status >= 200 && reply.status < 300)) return stranger('status')
  const window = Number(reply.header(HEADER.idempotencyWindow) ?? Number.NaN)
  const rest = { status: reply.status, etag: reply.header(HEADER.etag) ?? null, window: Number.isFinite(window) ? window : null, header: reply.header }
  if (reply.status === 304 || endpoint.response === null) return ok({ ...rest, value: null })
  const parsed = endpoint.response.safeParse(body)
  return parsed.success ? ok({ ...rest, value: parsed.data }) : stranger('shape')
}
