import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Reply } from './client.ts'
import type { Failure } from './failure.ts'

/** The value of a reply that must have one. */
export function valueOf<T>(reply: Result<Reply<T | null>, Failure>): Result<T, Failure> {
  if (!reply.ok) return reply
  return reply.value.value === null ? err({ kind: 'stranger', error: appError('BUREAU_NOT_THE_BUREAU', { reason: 'empty' }) }) : ok(reply.value.value)
}
