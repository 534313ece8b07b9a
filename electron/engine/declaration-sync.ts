import { ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient } from '../bureau/client.ts'
import { auditTrail, declarationChanges } from '../bureau/declarations.ts'
import type { Failure } from '../bureau/failure.ts'
import { bureauVersionOf, keepTrail, recordReview, trailsWanted } from '../db/queries/declaration-answer.ts'
import { advanceFeed, readFeed, rewindFeed } from '../db/queries/feed.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Job } from './context.ts'

const PAGE = 200
const TRAILS_AT_ONCE = 6
const TRAILS_LISTED = 5_000

/** Reads what the bureau did with the declarations since the last time, a page a transaction; answers how many changed here. */
export async function syncDeclarations(context: EngineContext, client: BureauClient, job: Job): Promise<Result<number, Failure>> {
  const { database } = context
  let answered = 0
  let restarted = false
  for (;;) {
    const { cursor } = readFeed(database, 'declarations')
    const page = await declarationChanges(client, cursor, PAGE, job.signal)
    if (!page.ok) {
      const expired = page.error.kind === 'problem' && page.error.problem.code === 'cursor-expired'
      if (!expired || restarted) return page
      // From the beginning: versions decide, so what is known already changes nothing.
      restarted = true
      rewindFeed(database, 'declarations')
      continue
    }
    const at = instantOf(context.clock)
    const { items, next, complete, count, digest } = page.value
    database.transaction(() => {
      for (const { record } of items) if (record && recordReview(database, record, at)) answered++
      advanceFeed(database, 'declarations', next, complete ? { at, count, digest } : null)
    })()
    job.report('answers', answered, null)
    await job.breathe()
    if (complete) return ok(answered)
  }
}

/** Fetches the trails that have grown; what could not be had stays wanted. */
export async function syncTrails(context: EngineContext, client: BureauClient, job: Job): Promise<Result<number, Failure>> {
  const { database } = context
  const wanted = trailsWanted(database, TRAILS_LISTED)
  const total = wanted.length
  let done = 0
  let failure: Failure | null = null
  const lane = async (): Promise<void> => {
    for (let owner = wanted.shift(); owner !== undefined && failure === null; owner = wanted.shift()) {
      const version = bureauVersionOf(database, owner.declarationId)
      const trail = await auditTrail(client, owner.recordId, job.signal)
      if (!trail.ok) {
        // One that the bureau cannot show holds up none of the others.
        if (trail.error.kind === 'problem' && trail.error.problem.status === 404) continue
        failure = trail.error
        return
      }
      const { entries } = trail.value
      const kept = owner
      database.transaction(() => keepTrail(database, kept, version, entries, instantOf(context.clock)))()
      job.report('trails', ++done, total)
    }
  }
  await Promise.all(Array.from({ length: TRAILS_AT_ONCE }, lane))
  return failure === null ? ok(done) : { ok: false, error: failure }
}
