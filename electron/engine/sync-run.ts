import type { SyncRun } from '../../shared/domain/outbox.ts'
import type { RosterDigest } from '../../shared/ipc/roster.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { countHeld, countOutbox } from '../db/queries/outbox.ts'
import { beginRun, endRun, findRun, type RunFigures } from '../db/queries/sync-run.ts'
import { instantOf } from '../platform/clock.ts'
import { bureauOf } from './bureau-access.ts'
import { syncAccidents, syncAccidentTrails } from './accident-sync.ts'
import type { EngineContext, Job } from './context.ts'
import { syncDeclarations, syncTrails } from './declaration-sync.ts'
import { sendOutbox } from './outbox-run.ts'
import { syncRoster } from './roster-sync.ts'
import { fetchSnapshots } from './snapshots.ts'

type Figures = { -readonly [K in keyof RunFigures]: RunFigures[K] }

const running = new WeakSet<EngineContext>()

/** True while a sync or a roster update runs on this store; there is never more than one. */
export const isSyncing = (context: EngineContext): boolean => running.has(context)

const errorOf = (failure: Failure | AppError): AppError => ('kind' in failure ? failure.error : failure)

/** Runs `work` as the one sync of this store and keeps its record, however it ends. */
async function recorded(context: EngineContext, kind: 'sync' | 'roster', work: (runId: string, figures: Figures, client: BureauClient) => Promise<{ outcome: SyncRun['outcome']; error: AppError | null }>): Promise<Result<string>> {
  if (running.has(context)) return err(appError('SYNC_RUNNING', {}, true))
  const client = bureauOf(context)
  if (!client.ok) return client
  running.add(context)
  const id = context.makeId()
  const figures: Figures = { sent: 0, answered: 0, parked: 0, rosterAdded: 0, rosterChanged: 0, rosterRemoved: 0, rosterCount: null }
  const close = (outcome: SyncRun['outcome'], error: AppError | null): void => endRun(context.database, id, outcome, figures, error, instantOf(context.clock))
  try {
    beginRun(context.database, id, kind, instantOf(context.clock))
    context.changed('sync')
    const { outcome, error } = await work(id, figures, client.value)
    close(outcome, error)
    return ok(id)
  } catch (thrown) {
    // A bug or a broken store goes on as one; the record says that this run did not end well.
    if (context.database.open) close('failed', appError('INTERNAL'))
    throw thrown
  } finally {
    running.delete(context)
    context.changed('sync', 'outbox', 'declaration', 'accident', 'roster', 'unit', 'status')
  }
}

/** 更新人员花名册. Errors as syncRoster; the run is in the log either way. */
export async function updateRoster(context: EngineContext, job: Job, allowRemovals: boolean): Promise<Result<RosterDigest>> {
  let problem: AppError | null = null
  const run = await recorded(context, 'roster', async (runId, figures, client) => {
    const ended = await roster(context, client, job, runId, allowRemovals, figures)
    problem = ended.error
    return ended
  })
  if (!run.ok) return run
  if (problem) return err(problem)
  const { run: record, rosterCount } = findRun(context.database, run.value)
  return ok({ run: record, added: record.rosterAdded, changed: record.rosterChanged, removed: record.rosterRemoved, count: rosterCount ?? 0 })
}

async function roster(context: EngineContext, client: BureauClient, job: Job, runId: string, allowRemovals: boolean, figures: Figures): Promise<{ outcome: SyncRun['outcome']; error: AppError | null }> {
  const result = await syncRoster({ context, client, job, runId, allowRemovals })
  if (!result.ok) {
    const error = job.signal.aborted ? appError('CANCELLED') : errorOf(result.error)
    return { outcome: error.code === 'SYNC_WOULD_REMOVE_MANY' ? 'asks' : error.code === 'CANCELLED' ? 'cancelled' : 'failed', error }
  }
  figures.rosterAdded = result.value.added
  figures.rosterChanged = result.value.changed
  figures.rosterRemoved = result.value.removed
  figures.rosterCount = result.value.count
  return { outcome: 'done', error: null }
}

/**
 * 立即同步: sends, reads the answers and the trails, then the unit's facts and the roster. What failed early
 * is the answer where nothing could be done at all; else the run says how far it came.
 */
export async function runSync(context: EngineContext, job: Job, allowRemovals: boolean): Promise<Result<SyncRun>> {
  let reached = false
  let problem: AppError | null = null
  const run = await recorded(context, 'sync', async (runId, figures, client) => {
    const ends = (failure: Failure | AppError): { outcome: SyncRun['outcome']; error: AppError } => {
      problem = job.signal.aborted ? appError('CANCELLED') : errorOf(failure)
      return { outcome: problem.code === 'CANCELLED' ? 'cancelled' : reached ? 'partial' : 'failed', error: problem }
    }
    const summary = await sendOutbox(context, client, job)
    figures.sent = summary.sent
    figures.parked = summary.parked
    reached = summary.sent + summary.parked > 0
    context.changed('outbox', 'declaration', 'accident', 'status')
    if (summary.stopped) return ends(summary.stopped)

    const answers = await syncDeclarations(context, client, job)
    if (!answers.ok) return ends(answers.error)
    figures.answered = answers.value
    reached = true
    context.changed('declaration')
    const reports = await syncAccidents(context, client, job)
    if (!reports.ok) return ends(reports.error)
    figures.answered += reports.value
    context.changed('accident')
    const trails = await syncTrails(context, client, job)
    if (!trails.ok) return ends(trails.error)
    const reportTrails = await syncAccidentTrails(context, client, job)
    if (!reportTrails.ok) return ends(reportTrails.error)
    job.report('unit', 0, null)
    const snapshots = await fetchSnapshots(context, client, job.signal)
    if (!snapshots.ok) return ends(snapshots.error)
    const ended = await roster(context, client, job, runId, allowRemovals, figures)
    if (ended.error && ended.outcome !== 'asks') return ends(ended.error)
    if (ended.outcome === 'asks') return ended
    const left = countOutbox(context.database)
    // What may still be taken back was not to be sent.
    const held = countHeld(context.database, instantOf(context.clock)).count
    return { outcome: left.queued - held + left.waiting + left.parked > 0 ? 'partial' : 'done', error: null }
  })
  if (!run.ok) return run
  if (problem && !reached) return err(problem)
  return ok(findRun(context.database, run.value).run)
}
