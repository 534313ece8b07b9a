import { createHash } from 'node:crypto'
import type { OutboxTransport } from '../../electron/outbox/transport.ts'
import type { Failure } from '../../electron/bureau/failure.ts'
import { problemFailure } from '../../electron/bureau/failure.ts'
import type { FixedIntent } from '../../electron/bureau/intents.ts'
import { PROBLEMS, problemType, type Problem, type ProblemCode } from '../../shared/bureau/problem.ts'
import type { Receipt } from '../../shared/bureau/receipt.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/** The process died: nothing after it happened. */
export class Crash extends Error {}

export type Reply = { readonly status: number; readonly body: Receipt | Problem }

export interface Effect {
  readonly key: string
  readonly recordId: string
  readonly at: number
}

/** How likely each thing is at each request. */
export interface Chances {
  readonly dropRequest: number
  readonly dropReply: number
  readonly duplicate: number
  readonly late: number
  readonly errorBefore: number
  readonly errorAfter: number
  readonly busy: number
  readonly crash: number
}

export const CALM: Chances = { dropRequest: 0, dropReply: 0, duplicate: 0, late: 0, errorBefore: 0, errorAfter: 0, busy: 0, crash: 0 }
export const STORMY: Chances = { dropRequest: 0.08, dropReply: 0.12, duplicate: 0.08, late: 0.05, errorBefore: 0.04, errorAfter: 0.05, busy: 0.05, crash: 0.04 }

export interface World {
  readonly transport: OutboxTransport
  readonly effects: Effect[]
  /** Every request that speaks of a key, by its moment. */
  readonly requests: { readonly key: string; readonly kind: 'ask' | 'submit'; readonly at: number }[]
  /** What went wrong in the client's conduct. */
  readonly offences: string[]
  now: number
  chances: Chances
  /** What a key's body names as attachments: sending it before they are there is an offence. */
  readonly needs: Map<string, readonly string[]>
  /** The line as one process has it: once that has died, nothing goes out on it any more. */
  line(): OutboxTransport
  /** After a crash the old process hears nothing any more; a new one begins with this. */
  restart(): void
}

const problem = (code: ProblemCode): Problem => ({ type: problemType(code), code, title: PROBLEMS[code].title, status: PROBLEMS[code].status, params: {}, retryable: PROBLEMS[code].retryable })

/** A bureau and the network before it, on a clock of their own: what can go wrong does, by the numbers of `random`. */
export function outboxWorld(random: () => number): World {
  const stored = new Map<string, { digest: string; reply: Reply }>()
  const lateOnes: { at: number; deliver: () => void }[] = []
  /** Keys whose last sending was answered with "not now": known not to have been worked on. */
  const turnedAway = new Set<string>()
  /** Attachments: how much of each is there. */
  const uploads = new Map<string, { length: number; offset: number }>()
  let life = 0

  const process = (intent: FixedIntent): Reply => {
    const known = stored.get(intent.key)
    if (known) {
      if (known.digest !== intent.digest) world.offences.push(`key ${intent.key} came with another body`)
      return known.reply
    }
    for (const sha256 of world.needs.get(intent.key) ?? []) {
      const upload = uploads.get(sha256)
      if (!upload || upload.offset < upload.length) world.offences.push(`${intent.key} was sent before its attachments`)
    }
    // Every seventh body is refused, for good.
    const refused = createHash('sha256').update(intent.body).digest()[0] ?? 0
    const reply: Reply =
      refused % 7 === 0
        ? { status: 422, body: problem('content-invalid') }
        : { status: 201, body: { number: `R${stored.size + 1}`, time: new Date(world.now).toISOString(), digest: intent.digest, declarationId: intent.recordId, version: 1, keyId: 'k', signature: 's' } }
    stored.set(intent.key, { digest: intent.digest, reply })
    if (reply.status === 201) world.effects.push({ key: intent.key, recordId: intent.recordId, at: world.now })
    return reply
  }

  const lost = (): Result<never, Failure> => err({ kind: 'no-answer', delivered: 'maybe', error: appError('BUREAU_UNREACHABLE', {}, true) })

  /** One exchange: the request may be lost, delayed, doubled; the reply may be lost; the process may die at each end. */
  const exchange = async <T>(keys: readonly string[], kind: 'ask' | 'submit' | 'upload', work: () => T): Promise<Result<T, Failure>> => {
    const mine = life
    const alive = (): void => {
      if (mine !== life) throw new Crash()
    }
    const dies = (): void => {
      alive()
      if (random() < world.chances.crash) {
        life++
        throw new Crash()
      }
    }
    dies()
    if (kind !== 'upload') for (const key of keys) world.requests.push({ key, kind, at: world.now })
    world.now += Math.floor(random() * 400)
    for (const one of lateOnes.splice(0).filter((late) => late.at <= world.now || (lateOnes.push(late), false))) one.deliver()
    await Promise.resolve()
    alive()
    if (random() < world.chances.dropRequest) return lost()
    if (kind === 'submit' && random() < world.chances.late) {
      lateOnes.push({ at: world.now + Math.floor(random() * 60_000), deliver: () => void work() })
      return lost()
    }
    if (random() < world.chances.busy) {
      if (kind === 'submit') for (const key of keys) turnedAway.add(key)
      return err(problemFailure(problem('rate-limited'), Math.floor(random() * 5_000)))
    }
    if (random() < world.chances.errorBefore) return err(problemFailure(problem('internal'), null))
    const value = work()
    if (random() < world.chances.duplicate) work()
    await Promise.resolve()
    dies()
    if (random() < world.chances.dropReply) return lost()
    if (random() < world.chances.errorAfter) return err(problemFailure(problem('internal'), null))
    return ok(value)
  }

  const judge = (intents: readonly FixedIntent[]): void => {
    for (const intent of intents) {
      // A key that may have arrived is never sent again without having been asked about since.
      const last = world.requests.filter((request) => request.key === intent.key).at(-1)
      if (last?.kind === 'submit' && !turnedAway.has(intent.key)) world.offences.push(`blind resend of ${intent.key}`)
      turnedAway.delete(intent.key)
    }
  }

  const world: World = {
    effects: [],
    requests: [],
    needs: new Map(),
    offences: [],
    now: Date.parse('2026-11-23T00:00:00Z'),
    chances: STORMY,
    line: () => {
      const mine = life
      const bound = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
        if (mine !== life) throw new Crash()
        return work(...given)
      }
      const { ask, submit, submitBatch, attachmentState, appendAttachment } = world.transport
      return { ask: bound(ask), submit: bound(submit), submitBatch: bound(submitBatch), attachmentState: bound(attachmentState), appendAttachment: bound(appendAttachment) }
    },
    restart: () => void life++,
    transport: {
      ask: (key) =>
        exchange([key], 'ask', () => {
          const known = stored.get(key)
          return { key, state: known ? ('done' as const) : ('unknown' as const), reply: known ? known.reply : null }
        }),
      submit: async (intent) => {
        judge([intent])
        const reply = await exchange([intent.key], 'submit', () => process(intent))
        if (!reply.ok) return reply
        return reply.value.status === 201 ? ok({ value: reply.value.body as Receipt, window: 86_400 }) : err(problemFailure(reply.value.body as Problem, null))
      },
      submitBatch: async (intents) => {
        judge(intents)
        const reply = await exchange(intents.map((intent) => intent.key), 'submit', () => intents.map((intent) => ({ key: intent.key, id: intent.recordId, ...process(intent) })))
        return reply.ok ? ok({ value: { items: reply.value }, window: 86_400 }) : reply
      },
      attachmentState: (sha256) => exchange([], 'upload', () => uploads.get(sha256) ?? null),
      appendAttachment: async ({ sha256, offset, length, bytes }) => {
        const reply = await exchange([], 'upload', () => {
          const upload = uploads.get(sha256) ?? { length, offset: 0 }
          if (upload.offset !== offset) return { ...problem('offset-mismatch'), params: { offset: upload.offset } }
          uploads.set(sha256, { length, offset: offset + bytes.length })
          return offset + bytes.length
        })
        if (!reply.ok) return reply
        return typeof reply.value === 'number' ? ok(reply.value) : err(problemFailure(reply.value, null))
      },
    },
  }
  return world
}
