import { PROBLEMS, problemType, type Problem, type ProblemCode } from '../../shared/bureau/problem.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'

/**
 * Why a request has no good answer.
 * - `no-answer`: nothing that can be read came back. `delivered` says whether the request may have had its effect.
 * - `stranger`: what answered is not the bureau, unit or epoch that this client knows; nothing of it is believed.
 * - `problem`: the bureau said no, in its own words.
 * - `signed-out`: the tokens are used up; a person has to sign in again.
 * - `cancelled`: the caller stopped it; it may have had its effect.
 */
export type Failure =
  | { readonly kind: 'no-answer'; readonly delivered: 'no' | 'maybe'; readonly error: AppError }
  | { readonly kind: 'stranger'; readonly error: AppError }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterMs: number | null; readonly error: AppError }
  | { readonly kind: 'signed-out'; readonly error: AppError }
  | { readonly kind: 'cancelled'; readonly error: AppError }

/** A problem of the bureau as an error of ours: busy where it asks for patience, else refused with its words. */
export function problemFailure(problem: Problem, retryAfterMs: number | null): Failure {
  const busy = problem.code === 'rate-limited' || problem.code === 'unavailable' || problem.code === 'internal'
  const params = { problem: problem.code, words: problem.detail ?? problem.title, status: problem.status, retryAfterSeconds: retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000) }
  return { kind: 'problem', problem, retryAfterMs, error: appError(busy ? 'BUREAU_BUSY' : 'BUREAU_REFUSED', params, problem.retryable) }
}

/** What a status of the contract stands for where a reply has no body (HEAD); a code that the contract does not use counts as out of order. */
export function problemOfStatus(status: number, retryAfterMs: number | null): Failure {
  const code: ProblemCode = status === 401 ? 'token-expired' : status === 403 ? 'forbidden' : status === 429 ? 'rate-limited' : status >= 500 ? (status === 503 ? 'unavailable' : 'internal') : 'bad-request'
  return problemFailure({ type: problemType(code), code, title: PROBLEMS[code].title, status, params: {}, retryable: PROBLEMS[code].retryable }, retryAfterMs)
}
