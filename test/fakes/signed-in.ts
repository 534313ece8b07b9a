import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { startPracticeBureau, type PracticeBureau, type PracticeOptions } from '../../electron/practice/start-practice-bureau.ts'
import type { SyncRun } from '../../shared/domain/outbox.ts'
import type { RosterDigest } from '../../shared/ipc/roster.ts'
import type { Result } from '../../shared/result/result.ts'
import { unwrap } from '../../shared/result/result.ts'
import type { EngineOptions } from '../../electron/engine/engine.ts'
import { makeEngine, type TestEngine } from './make-engine.ts'
import { withStore } from './put-confirmed.ts'
import { spawnReader } from './seeded-engine.ts'

export interface SignedIn extends TestEngine {
  readonly bureau: PracticeBureau
  signIn(): Promise<void>
  sync(allowRemovals?: boolean): Promise<Result<SyncRun>>
  updateRoster(allowRemovals?: boolean): Promise<Result<RosterDigest>>
  /** Closes the engine, works on its store, and opens it again with its session. */
  between<T>(work: (database: Database) => T): Promise<T>
}

/** An engine that is signed in to a practice bureau of its own, over real HTTP. `instant` is the engine's clock, which stands still; without it, now. */
export async function signedIn({ instant = new Date().toISOString(), alarm, ...options }: Partial<PracticeOptions> & Pick<EngineOptions, 'alarm'> & { readonly instant?: string } = {}): Promise<SignedIn> {
  const bureau = await startPracticeBureau({ file: ':memory:', people: 200, today: '2026-11-23', reviewDelayMs: 0, ...options })
  const base = await makeEngine({ resumeSession: true, spawnReader, instant, ...(alarm ? { alarm } : {}) })
  const made: SignedIn = Object.assign(base, {
    bureau,
    signIn: async () => void unwrap(await made.engine.call('session.signIn', { bureauUrl: bureau.url, unit: bureau.unit, operator: bureau.operator, password: bureau.password })),
    sync: (allowRemovals = false) => made.engine.call('sync.run', { jobId: randomUUID(), allowRemovals }),
    updateRoster: (allowRemovals = false) => made.engine.call('roster.update', { jobId: randomUUID(), allowRemovals }),
    between: async <T>(work: (database: Database) => T): Promise<T> => {
      await made.engine.close()
      const value = withStore(made.folder, made.key, work)
      await made.reopen()
      return value
    },
  })
  const { dispose } = base
  made.dispose = async () => {
    await dispose()
    await bureau.close()
  }
  await made.signIn()
  return made
}
