import { knownProblem, type ProblemCode } from '../../shared/bureau/problem.ts'

/**
 * What is done with an intent after an answer.
 * - retry: nothing happened; the same bytes go again after a pause
 * - ask: it may have happened; the bureau is asked by key before anything goes again
 * - park: the bureau has decided against it; a person decides
 * - stop: not about this intent at all; the run ends and it stays where it was
 */
export type Verdict = 'retry' | 'ask' | 'park' | 'stop'

/** Every problem of the contract; the compiler refuses a missing one. */
const VERDICTS: Record<ProblemCode, Verdict> = {
  'bad-request': 'park',
  'key-missing': 'park',
  'digest-mismatch': 'retry',
  'sign-in-refused': 'stop',
  'token-expired': 'stop',
  'token-invalid': 'stop',
  forbidden: 'stop',
  'not-found': 'park',
  'person-unknown': 'park',
  'in-progress': 'ask',
  'key-expired': 'ask',
  exists: 'park',
  'state-conflict': 'park',
  'not-insured': 'park',
  'offset-mismatch': 'park',
  'cursor-expired': 'park',
  'precondition-failed': 'park',
  'too-large': 'park',
  'unsupported-media': 'park',
  'key-reused': 'park',
  'content-invalid': 'park',
  'unit-unknown': 'park',
  'month-closed': 'park',
  'attachment-missing': 'park',
  'attachment-damaged': 'park',
  'rate-limited': 'retry',
  internal: 'ask',
  unavailable: 'ask',
}

/** The verdict on a problem by its code; a code of a newer bureau is judged by its own `retryable`, and a refusal parks this one alone. */
export function classify(code: string, retryable: boolean): Verdict {
  const known = knownProblem(code)
  if (known) return VERDICTS[known]
  return retryable ? 'ask' : 'park'
}
