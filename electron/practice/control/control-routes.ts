import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CalendarDate } from '../../../shared/domain/calendar-date.ts'
import { Fault } from '../faults/fault.ts'
import type { PracticeControl } from './control.ts'

const count = z.number().int().min(0).max(200_000).optional()
const AddFaults = z.strictObject({ faults: z.array(Fault), seed: z.number().int().optional() })
const ChangePeople = z.strictObject({ change: count, remove: count, add: count, seed: z.number().int().optional() })
const SetClock = z.union([z.strictObject({ advanceMs: z.number().int() }), z.strictObject({ date: CalendarDate }), z.strictObject({ reset: z.literal(true) })])
const SetEpoch = z.strictObject({ epoch: z.string().regex(/^\d{1,15}$/) })

/** The levers over HTTP, from this machine alone; no faults strike here. */
export function addControlRoutes(server: FastifyInstance, control: PracticeControl): void {
  const guard = (request: FastifyRequest, out: FastifyReply): boolean => {
    // A page in a browser names its origin; the command line and the tests do not.
    const own = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') && request.headers.origin === undefined
    if (!own) void out.code(403).send({ error: 'loopback only' })
    return own
  }
  const route = <T extends z.ZodType>(method: 'GET' | 'POST' | 'DELETE', path: string, schema: T | null, work: (body: z.infer<T>) => unknown): void => {
    server.route({
      method,
      url: `/control/${path}`,
      handler: (request, out) => {
        if (!guard(request, out)) return out
        const parsed = schema?.safeParse(Buffer.isBuffer(request.body) ? JSON.parse(request.body.toString()) : {})
        if (parsed && !parsed.success) return out.code(400).send({ error: z.prettifyError(parsed.error) })
        return out.send(work(parsed?.data as z.infer<T>) ?? { done: true })
      },
    })
  }
  const faults = (): object => ({ faults: control.faults.list() })
  route('GET', 'faults', null, faults)
  route('POST', 'faults', AddFaults, (body) => {
    control.faults.add(body.faults, body.seed)
    return faults()
  })
  route('DELETE', 'faults', null, () => control.faults.clear())
  route('POST', 'people', ChangePeople, (body) => control.changePeople(body))
  route('GET', 'history', null, () => ({ ...control.history(), effectCounts: control.effectCounts() }))
  route('DELETE', 'history', null, () => control.clearHistory())
  route('GET', 'clock', null, () => ({ now: control.clock.instant(), today: control.clock.today() }))
  route('POST', 'clock', SetClock, (body) => {
    if ('advanceMs' in body) control.clock.advance(body.advanceMs)
    else if ('date' in body) control.clock.setDate(body.date)
    else control.clock.reset()
    return { now: control.clock.instant(), today: control.clock.today() }
  })
  route('POST', 'cursors/expire', null, () => control.expireCursors())
  route('POST', 'epoch', SetEpoch, ({ epoch }) => control.setEpoch(epoch))
  route('POST', 'keys/rotate', null, () => control.rotateKey())
  route('POST', 'reviews/finish', null, () => control.finishReviews())
}
