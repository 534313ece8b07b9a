import type { Database } from 'better-sqlite3'
import type { EngineChannelName, Output, Parsed } from '../../shared/ipc/contract.ts'
import type { AppEvent, Topic } from '../../shared/ipc/event.ts'
import type { JobProgress } from '../../shared/ipc/job.ts'
import type { Session } from '../../shared/ipc/session.ts'
import type { CodePack } from '../../shared/domain/code-pack.ts'
import type { RegionProfile } from '../../shared/domain/region-profile.ts'
import type { Result } from '../../shared/result/result.ts'
import type { EngineOptions } from './engine.ts'

/** A running piece of long work: reports how far it is, and is asked to stop through `signal`. */
export interface Job {
  readonly signal: AbortSignal
  /** At most some ten reports a second leave; the rest are dropped. */
  report(phase: string, done: number, total: number | null): void
  /** Lets other calls of the engine run; called between chunks of at most some 15 ms. */
  breathe(): Promise<void>
}

/** What every handler works with. One a store; made by createEngine. */
export interface EngineContext extends EngineOptions {
  readonly database: Database
  /** The codes and thresholds in force, dated data from resources. */
  readonly codes: CodePack
  readonly profile: RegionProfile
  /** Who is signed in; null where nobody is. */
  session(): Session | null
  setSession(session: Session | null): void
  emit(event: AppEvent): void
  /** Tells the windows that these parts of the store changed; called after the commit, never before. */
  changed(...topics: Topic[]): void
  /** Runs `work` as the job `jobId`: progress events, cancel (→ CANCELLED), and no two jobs of one id. */
  runJob<T>(jobId: string, kind: JobProgress['kind'], work: (job: Job) => Promise<Result<T>>): Promise<Result<T>>
  /** Documents (PDF, workbooks) kept in memory until saved or printed; the oldest go first past 64 MB. */
  readonly documents: {
    keep(fileName: string, bytes: Uint8Array, pages: number | null): { documentId: string; fileName: string; pages: number | null; bytes: number }
    get(documentId: string): { fileName: string; bytes: Uint8Array } | null
  }
}

/** A domain of the engine is a small file that exports its handlers by channel. */
export type Handlers<C extends EngineChannelName> = {
  readonly [K in C]: (input: Parsed<K>, context: EngineContext) => Result<Output<K>> | Promise<Result<Output<K>>>
}
