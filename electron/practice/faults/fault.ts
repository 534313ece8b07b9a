import { z } from 'zod'
import { PROBLEM_CODES } from '../../../shared/bureau/problem.ts'

/** What the practice bureau can be told to do wrong. */
export const FAULT_KINDS = [
  // the line
  'latency', 'reset', 'lose-request', 'lose-answer', 'duplicate', 'truncated', 'slow-body',
  // the work: an intent stays in progress for a while
  'slow-work',
  // answers: a problem instead of the work, or after it was done
  'problem-before', 'problem-after', 'expired-token', 'expired-cursor', 'login-page',
  // a strange bureau
  'empty-roster', 'foreign-roster', 'other-unit', 'other-bureau', 'other-epoch', 'wrong-clock',
] as const

export const Fault = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** Method and path, `*` for any text: `PUT /v1/declarations/*`, `GET *`, `*`. */
  route: z.string().default('*'),
  probability: z.number().min(0).max(1).default(1),
  /** How often it strikes at most; null: until it is taken away. */
  count: z.number().int().min(1).nullable().default(null),
  /** Matching requests that are let through first. */
  skip: z.number().int().min(0).default(0),
  /** latency, slow-work. */
  delayMs: z.number().int().min(0).max(600_000).default(1_000),
  /** problem-before, problem-after. */
  code: z.enum(PROBLEM_CODES as [(typeof PROBLEM_CODES)[number], ...typeof PROBLEM_CODES]).default('unavailable'),
  retryAfterSeconds: z.number().int().min(0).max(86_400).default(2),
  /** truncated: which part of the body is sent. */
  fraction: z.number().min(0).max(1).default(0.5),
  /** slow-body. */
  bytesPerSecond: z.number().int().min(1).default(1_000),
  /** wrong-clock. */
  skewMs: z.number().int().default(-86_400_000),
  /** other-epoch; null: an older one than the true one. */
  epoch: z.string().nullable().default(null),
})
export type Fault = z.infer<typeof Fault>
export type FaultInput = z.input<typeof Fault>
