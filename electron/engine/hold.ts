import { isRunning, type AccidentDeadline } from '../../shared/domain/accident-deadline.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { moveHold, openHolds, releaseHeld, type Hold } from '../db/queries/outbox.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'
import type { Actor } from './declaration-actor.ts'
import { runsOf } from './declaration-selection.ts'
import { preferencesOf } from './preference.ts'

const MINUTE_MS = 60_000

/** The recall window that a confirmation now opens; null for none. `minutes` null: as the unit has chosen. */
export function holdFor(minutes: number | null, context: EngineContext): Hold | null {
  const milliseconds = (minutes ?? preferencesOf(context).recallMinutes) * MINUTE_MS
  return milliseconds === 0 ? null : { until: new Date(context.clock.now() + milliseconds).toISOString(), milliseconds }
}

/**
 * The window of one report: closed at once where its 快报 limit ends before the window would, or is over already. Nobody may miss a limit
 * because something waited to be taken back.
 */
export function accidentHold(hold: Hold | null, deadlines: readonly AccidentDeadline[], { clock }: Pick<EngineContext, 'clock'>): Hold | null {
  const report = deadlines.find(({ kind }) => kind === 'report')
  return hold !== null && report && isRunning(report) && report.left * MINUTE_MS <= hold.milliseconds ? { until: instantOf(clock), milliseconds: 0 } : hold
}

/** 立即发送: closes the windows of these at once, with a line of the journal for each; answers how many were open. */
export async function releaseHolds(owner: 'declaration' | 'accident', ids: readonly string[], { at, by }: Actor, { database }: EngineContext): Promise<number> {
  let released = 0
  for (const run of runsOf(ids)) {
    database
      .transaction(() => {
        for (const id of run) {
          if (!releaseHeld(database, id, at)) continue
          appendJournal(database, { at, actor: by, action: `${owner}.released`, subject: id })
          released++
        }
      })
      .immediate()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return released
}

/** Null where the window has closed by now: nothing holds it any more. */
export const stillHeld = <D extends { readonly heldUntil: string | null }>(declaration: D, now: string): D =>
  declaration.heldUntil !== null && declaration.heldUntil <= now ? { ...declaration, heldUntil: null } : declaration

/**
 * Recall windows are moments of this machine's clock, the only one that a restart leaves. Where somebody sets it back, a window would
 * last as much longer: one that has more ahead of it than it ever had begins anew, so nothing is held longer than twice its time.
 * Where somebody sets it forward, a window closes earlier by so much and never by more. The bureau's clock, whose difference may
 * become known in the middle, plays no part.
 */
export function mendHolds(context: EngineContext): void {
  const now = context.clock.now()
  for (const hold of openHolds(context.database, instantOf(context.clock))) {
    if (Date.parse(hold.until) > now + hold.milliseconds) moveHold(context.database, hold, new Date(now + hold.milliseconds).toISOString())
  }
}
