import type { AppEvent } from '../../shared/ipc/event.ts'
import { countHeld, countReleased } from '../db/queries/outbox.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'
import { mendHolds } from './hold.ts'
import { preferencesOf } from './preference.ts'
import { isSyncing, runSync } from './sync-run.ts'

/** Calls back once after so many milliseconds; answers how to call it off. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void

/** A window may close long after; the clock is looked at in between, because somebody may have set it. */
const LONGEST_SLEEP_MS = 60_000
/** Somebody else's sync runs: a look again soon. */
const BUSY_MS = 5_000
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 30 * 60_000

const TOPICS: ReadonlySet<string> = new Set(['outbox', 'session', 'preference', 'sync'])

/**
 * Sends what has come out of its recall window, while the app runs, somebody is signed in and the unit has not chosen otherwise. A run
 * that fails says so in the status alone and is tried again, each time later; never are there two runs at once. Answers how to stop it.
 */
export function startAutoSend(context: EngineContext, alarm: Alarm, subscribe: (listener: (event: AppEvent) => void) => void): () => void {
  let callOff: (() => void) | null = null
  let running = false
  let stopped = false
  let failures = 0
  let notBefore = 0

  const waitFor = (): number | null => {
    if (context.session() === null || !preferencesOf(context).autoSend) return null
    const now = context.clock.now()
    if (countReleased(context.database, instantOf(context.clock)) > 0) return Math.max(0, Math.min(notBefore - now, LONGEST_PAUSE_MS))
    const { nextAt } = countHeld(context.database, instantOf(context.clock))
    return nextAt === null ? null : Math.min(Math.max(0, Date.parse(nextAt) - now), LONGEST_SLEEP_MS)
  }
  const plan = (atLeast = 0): void => {
    callOff?.()
    callOff = null
    if (stopped || running || !context.database.open) return
    const wait = waitFor()
    if (wait !== null) callOff = alarm(Math.max(wait, atLeast), () => void ring())
  }
  const ring = async (): Promise<void> => {
    callOff = null
    if (stopped || running) return
    mendHolds(context)
    if (isSyncing(context)) return plan(BUSY_MS)
    // Rung early, or nothing is left to do.
    if (waitFor() !== 0) return plan()
    running = true
    try {
      await context.runJob(context.makeId(), 'sync', (job) => runSync(context, job, false))
    } catch (thrown) {
      context.logger.error('auto-send', { kind: thrown instanceof Error ? thrown.name : typeof thrown })
    }
    running = false
    if (stopped || !context.database.open) return
    failures = countReleased(context.database, instantOf(context.clock)) > 0 ? failures + 1 : 0
    notBefore = failures === 0 ? 0 : context.clock.now() + Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)
    plan()
  }
  subscribe((event) => {
    if (event.type === 'changed' && event.topics.some((topic) => TOPICS.has(topic))) plan()
  })
  plan()
  return () => {
    stopped = true
    callOff?.()
  }
}
