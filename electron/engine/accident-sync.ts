import { ok, type Result } from '../../shared/result/result.ts'
import { accidentChanges, accidentTrail } from '../bureau/accidents.ts'
import type { BureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { recordAccidentReview } from '../db/queries/accident-answer.ts'
import { accidentTrailsWanted, keepAccidentTrail } from '../db/queries/accident-intent.ts'
import { advanceFeed, readFeed, rewindFeed } from '../db/queries/feed.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Job } from './context.ts'

const PAGE = 200
const TRAILS_LISTED = 500

/** Reads what the bureau did with the reports since the last time, a page a transaction; answers how many changed here. */
export async function syncAccidents(context: EngineContext, client: BureauClient, job: Job): Promise<Result<number, Failure>> {
  const { database } = context
  let answered = 0
  let restarted = false
  for (;;) {
    const page = await accidentChanges(client, readFeed(database, 'accidents').cursor, PAGE, job.signal)
    if (!page.ok) {
      const expired = page.error.kind === 'problem' && page.error.problem.code === 'cursor-expired'
      if (!expired || restarted) return page
      // From the beginning: versions decide, so what is known already changes nothing.
      restarted = true
      rewindFeed(database, 'accidents')
      continue
    }
    const at = instantOf(context.clock)
    const { items, next, complete, count, digest } = page.value
    database.transaction(() => {
      for (const { record } of items) if (record && recordAccidentReview(database, { ...record, reasonField: record.reasonField ?? null }, at)) answered++
      advanceFeed(database, 'accidents', next, complete ? { at, count, digest } : null)
    })()
    await job.breathe()
    if (complete) return ok(answered)
  }
}

/** Fetches the trails that have grown, one after the other: reports are few. What could not be had stays wanted. */
export async function syncAccidentTrails(context: EngineContext, client: BureauClient, job: Job): Promise<Result<number, Failure>> {
  const { database } = context
  let done = 0
  for (const owner of accidentTrailsWanted(database, TRAILS_LISTED)) {
    const trail = await accidentTrail(client, owner.recordId, job.signal)
    // One that the bureau cannot show holds up none of the others.
    if (!trail.ok && trail.error.kind === 'problem' && trail.error.problem.status === 404) continue
    if (!trail.ok) return trail
    const { entries } = trail.value
    database.transaction(() => keepAccidentTrail(database, owner, entries, instantOf(context.clock)))()
    done++
  }
  return ok(done)
}
