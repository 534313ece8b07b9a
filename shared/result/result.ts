import type { AppError } from './app-error.ts'

/** What every fallible operation across a boundary answers: a value, or an expected failure. Bugs throw instead. */
export type Result<T, E = AppError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** The value of `result`; throws where the caller has already ruled the failure out (a bug if it comes). */
export function unwrap<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value
  throw new Error(`unwrap of a failed result: ${JSON.stringify(result.error)}`)
}
