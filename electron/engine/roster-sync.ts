import type { RosterPage } from '../../shared/bureau/roster.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { rosterChanges } from '../bureau/roster.ts'
import { withShortCheckpoints } from '../db/bulk-write.ts'
import { readFact } from '../db/queries/fact.ts'
import { dropPersonIndexes, ensurePersonIndex, PERSON_INDEXES } from '../db/person-indexes.ts'
import { advanceFeed, readFeed, rewindFeed } from '../db/queries/feed.ts'
import { countPeople, storedVersions } from '../db/queries/person.ts'
import { clearStage, countStaged, countStagedRemovals, dropUnchanged, stage, stageAbsent, stagedVersions } from '../db/queries/roster-stage.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext, Job } from './context.ts'
import { applyFirstPage, applyStaged, versionsDigest, type Changes } from './roster-apply.ts'
import { forgetRosterIndex } from './roster-memory.ts'

/** People a request and a transaction: some 40 ms of writing on an office machine. */
const PAGE = 500
const APPLIED_AT_ONCE = 100
/** Up to here a full resync is swapped in by one transaction. */
const SWAPPED_AT_ONCE = 5_000

export interface RosterOutcome extends Changes {
  readonly count: number
}

interface RosterSync {
  readonly context: EngineContext
  readonly client: BureauClient
  readonly job: Job
  readonly runId: string
  readonly allowRemovals: boolean
}

/**
 * Brings the roster up to date. The first reading goes straight into it, page by page, and can be cut off
 * and gone on with; later ones are staged first, so that a bureau which suddenly has far fewer people
 * changes nothing before a person has agreed. What is stored is added up at the end and held against the
 * bureau's count and digest; where they differ everything is read anew, once.
 */
export async function syncRoster(sync: RosterSync): Promise<Result<RosterOutcome, Failure | AppError>> {
  const feed = readFeed(sync.context.database, 'roster')
  const result = await withShortCheckpoints(sync.context.database, () => (feed.completeAt === null ? readFirst(sync) : readChanges(sync, feed.cursor === null ? 'full' : 'delta')))
  forgetRosterIndex(sync.context)
  return result
}

async function readFirst(sync: RosterSync): Promise<Result<RosterOutcome, Failure | AppError>> {
  const { database } = sync.context
  const changes: Changes = { added: 0, changed: 0, removed: 0 }
  const before = countPeople(database)
  changes.added = before
  dropPersonIndexes(database)
  const read = await readPages(sync, readFeed(database, 'roster').cursor, (page) => {
    database.transaction(() => {
      applyFirstPage(database, page.items, changes)
      advanceFeed(database, 'roster', page.next, null)
    })()
    sync.job.report('roster-receive', changes.added, page.count)
  })
  for (const index of PERSON_INDEXES) {
    ensurePersonIndex(database, index)
    await sync.job.breathe()
  }
  if (!read.ok) {
    if (!isExpired(read.error)) return read
    rewindFeed(database, 'roster')
    return readChanges(sync, 'full')
  }
  const checked = await addsUp(sync, read.value, storedVersions(database))
  if (!checked) return readChanges(sync, 'full')
  finish(sync, read.value)
  return ok({ ...changes, count: countPeople(database) })
}

async function readChanges(sync: RosterSync, kind: 'delta' | 'full'): Promise<Result<RosterOutcome, Failure | AppError>> {
  const { context, job } = sync
  const { database } = context
  const epoch = readFact(database, 'bureau.epoch')
  clearStage(database)
  let received = 0
  const read = await readPages(sync, kind === 'full' ? null : readFeed(database, 'roster').cursor, (page) => {
    database.transaction(() => {
      const items = page.items.map((item) => ({ id: item.id, version: item.version, op: item.op === 'remove' || !item.record ? ('remove' as const) : ('upsert' as const), record: item.record ? JSON.stringify(item.record) : null }))
      stage(database, items)
    })()
    received += page.items.length
    job.report('roster-receive', received, kind === 'full' ? page.count : null)
  })
  if (!read.ok) {
    clearStage(database)
    return kind === 'delta' && isExpired(read.error) ? readChanges(sync, 'full') : read
  }
  // Set up anew meanwhile: what the first pages said may be of the old time.
  if (kind === 'delta' && readFact(database, 'bureau.epoch') !== epoch) return readChanges(sync, 'full')
  const last = read.value
  const people = countPeople(database)
  if (kind === 'full') {
    if (!(await addsUp(sync, last, stagedVersions(database)))) return refuse(sync, appError('ROSTER_DIGEST_MISMATCH', { count: last.count }))
    database.transaction(() => {
      stageAbsent(database)
      dropUnchanged(database)
    })()
  }
  const removals = countStagedRemovals(database)
  const { percent, people: atMost } = context.profile.removalsAsk
  const allowed = Math.min(Math.floor((people * percent) / 100), atMost)
  if (removals > allowed && !sync.allowRemovals) return refuse(sync, appError('SYNC_WOULD_REMOVE_MANY', { removals, people, allowed, percent, atMost }))

  const changes = await apply(sync, kind === 'full')
  if (!changes.ok) return changes
  if (kind === 'delta' && !(await addsUp(sync, last, storedVersions(database)))) return readChanges(sync, 'full')
  finish(sync, last)
  return ok({ ...changes.value, count: countPeople(database) })
}

/** Nothing of what was staged is applied. */
function refuse(sync: RosterSync, error: AppError): Result<never, AppError> {
  clearStage(sync.context.database)
  return err(error)
}

async function apply(sync: RosterSync, force: boolean): Promise<Result<Changes, AppError>> {
  const { context, job, runId } = sync
  const { database } = context
  const changes: Changes = { added: 0, changed: 0, removed: 0 }
  const total = countStaged(database)
  const size = force && total <= SWAPPED_AT_ONCE ? SWAPPED_AT_ONCE : APPLIED_AT_ONCE
  let done = 0
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after
    // Only a full view may be left half-way: a delta's changes are each whole, and its cursor has not moved.
    if (job.signal.aborted) return refuse(sync, appError('CANCELLED'))
    after = database.transaction(() => applyStaged(database, runId, from, size, force, changes))()
    done = Math.min(total, done + size)
    job.report('roster-apply', done, total)
    await job.breathe()
  }
  return ok(changes)
}

/** The end of the feed: cursor, moment and figures in one transaction with the emptied stage. */
function finish(sync: RosterSync, last: RosterPage): void {
  const { database } = sync.context
  database.transaction(() => {
    clearStage(database)
    advanceFeed(database, 'roster', last.next, { at: instantOf(sync.context.clock), count: countPeople(database), digest: last.digest })
  })()
}

/** Whether what is there adds up to what the bureau says at the end of its feed; computed, never adopted. */
async function addsUp(sync: RosterSync, last: RosterPage, view: Iterable<{ readonly id: string; readonly version: number }>): Promise<boolean> {
  sync.job.report('roster-verify', 0, null)
  const { digest, count } = await versionsDigest(view, () => sync.job.breathe())
  return (last.count === null || last.count === count) && (last.digest === null || last.digest === digest)
}

const isExpired = (failure: Failure | AppError): boolean => 'kind' in failure && failure.kind === 'problem' && failure.problem.code === 'cursor-expired'

/** Reads the feed to its end; the next page is on its way while one is being stored. */
async function readPages(sync: RosterSync, from: string | null, take: (page: RosterPage) => void): Promise<Result<RosterPage, Failure>> {
  const ask = (cursor: string | null): Promise<Result<RosterPage, Failure>> => rosterChanges(sync.client, cursor, PAGE, sync.job.signal)
  let page = await ask(from)
  for (;;) {
    if (!page.ok) return page
    const { value } = page
    if (sync.job.signal.aborted) return err({ kind: 'cancelled', error: appError('CANCELLED') })
    const next = value.complete ? null : ask(value.next)
    try {
      take(value)
    } catch (thrown) {
      await next
      throw thrown
    }
    await sync.job.breathe()
    if (!next) return page
    page = await next
  }
}
