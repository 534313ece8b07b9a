import type { z } from 'zod'
import type { HeaderName } from './header.ts'
import type { ProblemCode } from './problem.ts'

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH'

/** One operation of the contract, as data: the server, the client and the OpenAPI document read the same line. */
export interface Endpoint {
  readonly method: Method
  /** With `{name}` for path parameters. */
  readonly path: string
  readonly summary: string
  /** False where no access token is asked for. */
  readonly signedIn: boolean
  readonly requestHeaders: readonly HeaderName[]
  /** Beside those of every reply (X-Bureau, X-Epoch, X-Unit). */
  readonly responseHeaders: readonly HeaderName[]
  readonly query: z.ZodObject | null
  /** A schema for JSON, `bytes` for application/offset+octet-stream, null for none. */
  readonly request: z.ZodType | 'bytes' | null
  readonly status: number
  /** Null for an empty body. */
  readonly response: z.ZodType | null
  readonly problems: readonly ProblemCode[]
}

/** The path with its parameters filled in and escaped. Throws where one is missing (a bug). */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`path parameter ${name} is missing`)
    return encodeURIComponent(value)
  })
}
