import { HEADER } from '../../../shared/bureau/header.ts'
import { PROBLEMS, PROBLEM_TYPE, problemType, type FieldError, type ProblemCode } from '../../../shared/bureau/problem.ts'

/** An answer before it goes out. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

export const jsonReply = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({ status, type: JSON_TYPE, body: JSON.stringify(body), headers })

/** JSON that is text already. */
export const textReply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({ status, type: JSON_TYPE, body, headers })

export const emptyReply = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({ status, type: '', body: '', headers })

export interface ProblemExtras {
  readonly params?: Readonly<Record<string, unknown>>
  readonly errors?: readonly FieldError[]
  readonly current?: unknown
  readonly retryAfterSeconds?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An RFC 9457 problem; `detail` is for a person. 429 and 503 always say when to come again. */
export function problemReply(code: ProblemCode, detail: string, extras: ProblemExtras = {}): Reply {
  const { status, retryable, title } = PROBLEMS[code]
  const waits = status === 429 || status === 503
  return {
    status,
    type: `${PROBLEM_TYPE}; charset=utf-8`,
    body: JSON.stringify({
      type: problemType(code),
      code,
      title,
      status,
      detail,
      params: extras.params ?? {},
      retryable,
      ...(extras.errors && { errors: extras.errors }),
      ...(extras.current !== undefined && { current: extras.current }),
    }),
    headers: { ...(waits && { [HEADER.retryAfter]: String(extras.retryAfterSeconds ?? 2) }), ...extras.headers },
  }
}

export const isProblem = (reply: Reply): boolean => reply.status >= 400
