import type { AppEvent } from '../../shared/ipc/event.ts'
import type { EngineChannelName, Output } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { RegionProfile } from '../../shared/domain/region-profile.ts'
import type { Session } from '../../shared/ipc/session.ts'
import { openStore } from '../db/open.ts'
import { readFact } from '../db/queries/fact.ts'
import { instantOf } from '../platform/clock.ts'
import { startAutoSend } from './auto-send.ts'
import { closeBureau } from './bureau-access.ts'
import { breakUnfinishedBatches } from './batch-storage.ts'
import type { EngineContext } from './context.ts'
import { makeDispatch } from './dispatch.ts'
import { makeDocumentsStore } from './documents-store.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { allHandlers } from './handlers.ts'
import { makeJobs } from './jobs.ts'
import { startInjuryNotices } from './injury-notices.ts'
import { loadResources } from './load-resources.ts'
import { forgetIncomplete } from './reconcile-storage.ts'
import { resumedSession } from './resume-session.ts'

/**
 * Opens the store of `dataFolder` and the engine on it. The key belongs to the engine from here on: it is
 * zeroed by `close` and where the store is refused. Errors are those of openStore.
 */
export async function createEngine(options: EngineOptions): Promise<Result<Engine>> {
  const resources = loadResources(options.resourcesFolder)
  const store = openStore({ folder: options.dataFolder, key: options.key, at: instantOf(options.clock) })
  if (!store.ok) {
    options.key.fill(0)
    options.logger.error('store-refused', { code: store.error.code })
    return store
  }
  const listeners = new Set<(event: AppEvent) => void>()
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const jobs = makeJobs(emit, options.clock)
  let session: Session | null = null
  let profile: RegionProfile | null = null
  const context: EngineContext = {
    ...options,
    database: store.value.database,
    // Both follow the unit's region, which the first sign-in tells.
    get profile() {
      return (profile ??= resources.profile(readFact(store.value.database, 'unit.region')))
    },
    get codes() {
      return resources.codes(this.profile.codePack)
    },
    session: () => session,
    setSession: (next) => {
      session = next
      profile = null
    },
    emit,
    changed: (...topics) => emit({ type: 'changed', topics }),
    runJob: jobs.run,
    documents: makeDocumentsStore(options.makeId),
  }
  if (options.resumeSession) session = resumedSession(context)
  const cutOff = breakUnfinishedBatches(store.value.database)
  if (cutOff > 0) options.logger.warn('batches-cut-off', { count: cutOff })
  forgetIncomplete(store.value.database)
  const dispatch = makeDispatch(allHandlers(jobs), context)
  const stops = options.alarm ? [startAutoSend, startInjuryNotices].map((start) => start(context, options.alarm!, (listener) => listeners.add(listener))) : []
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    for (const stop of stops) stop()
    await jobs.stopAll()
    closeBureau(context)
    store.value.close()
    options.key.fill(0)
    session = null
    listeners.clear()
  }
  return ok({
    call: async <C extends EngineChannelName>(channel: C, input: unknown) =>
      (closing ? err(appError('STATE_CONFLICT', { reason: 'closed' })) : await dispatch(channel, input)) as Result<Output<C>>,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => (closing ??= close()),
  })
}
