import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import axios, { AxiosError } from 'axios'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Failure } from './failure.ts'
import type { HeaderReader } from './identity.ts'

/** No reply of the contract is larger: a page of 5,000 people is some 8 MB. */
const MAX_REPLY_BYTES = 32 * 1024 * 1024
const MAX_REQUEST_BYTES = 16 * 1024 * 1024

export interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly signal: AbortSignal | undefined
}

export interface RawReply {
  readonly status: number
  readonly header: HeaderReader
  readonly bytes: Buffer
}

export interface Transport {
  send(request: RawRequest): Promise<Result<RawReply, Failure>>
  close(): void
}

/** Codes of a connection that was never made: the request cannot have had an effect. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'])

/**
 * Requests over the network: certificates always checked, no proxy from the environment, no redirect
 * followed (a redirected declaration would end at a stranger), size and time capped. `timeoutMs` is for the
 * whole exchange.
 */
export function httpTransport(timeoutMs: number): Transport {
  const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: 8 })
  const httpsAgent = new HttpsAgent({ keepAlive: true, maxSockets: 8, rejectUnauthorized: true })
  return {
    send: async (request) => {
      const late = AbortSignal.timeout(timeoutMs)
      const signal = request.signal ? AbortSignal.any([request.signal, late]) : late
      try {
        const reply = await axios.request<Buffer>({
          adapter: 'http',
          method: request.method,
          url: request.url,
          headers: { ...request.headers, 'Accept-Encoding': 'gzip' },
          data: request.body === null ? undefined : Buffer.from(request.body),
          responseType: 'arraybuffer',
          transformResponse: (data: unknown) => data,
          validateStatus: () => true,
          maxRedirects: 0,
          maxContentLength: MAX_REPLY_BYTES,
          maxBodyLength: MAX_REQUEST_BYTES,
          proxy: false,
          httpAgent,
          httpsAgent,
          signal,
        })
        const headers = new Map(Object.entries(reply.headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
        return ok({ status: reply.status, header: (name) => headers.get(name.toLowerCase()), bytes: Buffer.from(reply.data) })
      } catch (thrown) {
        if (request.signal?.aborted) return err({ kind: 'cancelled', error: appError('CANCELLED') })
        const code = thrown instanceof AxiosError ? (thrown.code ?? 'unknown') : late.aborted ? 'ETIMEDOUT' : null
        if (code === null) throw thrown
        const reason = late.aborted ? 'timeout' : code === 'ERR_BAD_RESPONSE' || code === 'ERR_BAD_REQUEST' ? 'reply' : code
        return err({ kind: 'no-answer', delivered: NEVER_LEFT.has(code) ? 'no' : 'maybe', error: appError('BUREAU_UNREACHABLE', { reason }, true) })
      }
    },
    close: () => {
      httpAgent.destroy()
      httpsAgent.destroy()
    },
  }
}
