import { z } from 'zod'

/**
 * The closed list of what can go wrong, with its HTTP status and whether the very same request may
 * succeed later. The `type` of a problem is `urn:shenbao:problem:<code>`.
 */
export const PROBLEMS = {
  'bad-request': { status: 400, retryable: false, title: '请求格式不正确' },
  'key-missing': { status: 400, retryable: false, title: '缺少幂等键' },
  'digest-mismatch': { status: 400, retryable: true, title: '正文与摘要不一致' },
  'sign-in-refused': { status: 401, retryable: false, title: '单位编号、操作员或密码不正确' },
  'token-expired': { status: 401, retryable: true, title: '登录已过期' },
  'token-invalid': { status: 401, retryable: false, title: '登录无效' },
  forbidden: { status: 403, retryable: false, title: '该操作员没有此权限' },
  'not-found': { status: 404, retryable: false, title: '没有这条记录' },
  'person-unknown': { status: 404, retryable: false, title: '本单位没有此人' },
  'in-progress': { status: 409, retryable: true, title: '同一请求正在办理' },
  'key-expired': { status: 409, retryable: false, title: '幂等键已过保留期' },
  exists: { status: 409, retryable: false, title: '该编号已经收到过' },
  'state-conflict': { status: 409, retryable: false, title: '当前状态不能办理' },
  'not-insured': { status: 409, retryable: false, title: '未正常参保' },
  'offset-mismatch': { status: 409, retryable: true, title: '续传位置不一致' },
  'cursor-expired': { status: 410, retryable: true, title: '游标已失效,需重新全量同步' },
  'precondition-failed': { status: 412, retryable: false, title: '社保局一侧的记录已变化' },
  'too-large': { status: 413, retryable: false, title: '内容过大' },
  'unsupported-media': { status: 415, retryable: false, title: '内容类型不受理' },
  'key-reused': { status: 422, retryable: false, title: '幂等键已用于另一内容' },
  'content-invalid': { status: 422, retryable: false, title: '申报内容不符合要求' },
  'unit-unknown': { status: 422, retryable: false, title: '单位编号不符' },
  'month-closed': { status: 422, retryable: false, title: '该申报月度未开放' },
  'attachment-missing': { status: 422, retryable: false, title: '附件尚未传完' },
  'attachment-damaged': { status: 422, retryable: true, title: '附件内容与摘要不一致' },
  'rate-limited': { status: 429, retryable: true, title: '请求过于频繁' },
  internal: { status: 500, retryable: true, title: '社保局系统出错' },
  unavailable: { status: 503, retryable: true, title: '社保局系统暂停服务' },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[]

export const PROBLEM_TYPE = 'application/problem+json'

/** The stable URI of a problem code. */
export const problemType = (code: ProblemCode): string => `urn:shenbao:problem:${code}`

/** What is wrong with one field of a body; `field` is our field name (add-content.ts), null for the whole. */
export const FieldError = z.looseObject({
  field: z.string().nullable(),
  /** What kind of trouble; unknown values are shown by their words. */
  code: z.string(),
  /** For a person: what is wrong and what to do. */
  words: z.string(),
})
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457. `code` is a string here so that a newer bureau's code does not break an older client; see `knownProblem`. */
export const Problem = z.looseObject({
  type: z.string(),
  code: z.string().describe(`One of: ${Object.keys(PROBLEMS).join(', ')}`),
  title: z.string(),
  status: z.number().int(),
  /** For a person: what, why, what to do. */
  detail: z.string().optional(),
  instance: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  retryable: z.boolean(),
  /** With 422 content-invalid and month-closed. */
  errors: z.array(FieldError).optional(),
  /** With 412: the bureau's current record; null where it has none. */
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>

/** The code as one of the closed list; null for one that this version does not know. */
export function knownProblem(code: string): ProblemCode | null {
  return Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : null
}
