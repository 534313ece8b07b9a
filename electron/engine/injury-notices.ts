import { isRunning, type AccidentDeadline } from '../../shared/domain/accident-deadline.ts'
import type { AccidentDeadlines } from '../../shared/ipc/accident.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'
import type { Notice } from '../../shared/ipc/notice.ts'
import { hasLivingAccidents } from '../db/queries/accident.ts'
import { readFact, writeFact } from '../db/queries/fact.ts'
import { instantOf } from '../platform/clock.ts'
import { openInjuries } from './accident-deadlines.ts'
import type { Alarm } from './auto-send.ts'
import type { EngineContext } from './context.ts'
import { preferencesOf } from './preference.ts'

/** Clocks are looked at so often; somebody may set the machine's in between. */
const BETWEEN_MS = 5 * 60_000
/** A report changes with every pause of the typing: it is looked at when that is over. */
const CALM_MS = 3_000
const TOPICS: ReadonlySet<string> = new Set(['accident', 'preference', 'session'])

/** The last hour of the 快报, the last day of the others. */
const LAST: Readonly<Record<AccidentDeadline['kind'], number>> = { report: 60, recognition: 1, worker: 1 }

function stageOf({ kind, left, state }: AccidentDeadline): Notice['stage'] | null {
  if (left < 0) return null
  return left <= LAST[kind] ? 'last' : state === 'soon' ? 'soon' : null
}

/** What has to be said now and was not said before, and everything that was said of limits that still run. A limit that was moved is another one. */
export function noticesDue(injuries: readonly AccidentDeadlines[], given: ReadonlySet<string>): { readonly notices: Notice[]; readonly given: string[] } {
  const notices = new Map<string, Notice>()
  const now: string[] = []
  for (const { id, deadlines } of injuries) {
    for (const deadline of deadlines.filter(isRunning)) {
      const { kind, dueAt, left } = deadline
      const mark = (stage: Notice['stage']): string => `${id} ${kind} ${dueAt} ${stage}`
      now.push(...[mark('soon'), mark('last')].filter((known) => given.has(known)))
      const stage = stageOf(deadline)
      if (stage === null || given.has(mark(stage))) continue
      now.push(mark(stage))
      const before = notices.get(`${kind} ${stage}`)
      notices.set(`${kind} ${stage}`, { kind, stage, count: (before?.count ?? 0) + 1, left: Math.min(before?.left ?? left, left) })
    }
  }
  return { notices: [...notices.values()], given: now }
}

/**
 * Asks for a notice of the system before a limit of an injury runs out, once a limit and stage, also across restarts, as long as the unit
 * wants it. Works with nobody signed in: nothing in it is about a person. Answers how to stop it.
 */
export function startInjuryNotices(context: EngineContext, alarm: Alarm, subscribe: (listener: (event: AppEvent) => void) => void): () => void {
  let callOff: (() => void) | null = null
  let stopped = false
  const plan = (milliseconds: number): void => {
    callOff?.()
    const wanted = !stopped && context.database.open && hasLivingAccidents(context.database) && preferencesOf(context).injuryNotices
    callOff = wanted ? alarm(milliseconds, look) : null
  }
  const look = (): void => {
    callOff = null
    if (stopped || !context.database.open) return
    const { database } = context
    const before = new Set(JSON.parse(readFact(database, 'notices.given') ?? '[]') as string[])
    const { notices, given } = noticesDue(openInjuries(context), before)
    // Written first: one that is not seen is still on 工作台, one that comes again and again is switched off.
    if (notices.length > 0) writeFact(database, 'notices.given', JSON.stringify(given), instantOf(context.clock))
    for (const notice of notices) context.emit({ type: 'notice', notice })
    plan(BETWEEN_MS)
  }
  subscribe((event) => {
    if (event.type === 'changed' && event.topics.some((topic) => TOPICS.has(topic))) plan(CALM_MS)
  })
  plan(CALM_MS)
  return () => {
    stopped = true
    callOff?.()
  }
}
