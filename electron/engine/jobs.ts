import type { AppEvent } from '../../shared/ipc/event.ts'
import type { JobProgress } from '../../shared/ipc/job.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import type { Clock } from '../platform/clock.ts'
import type { Job } from './context.ts'

const REPORT_EVERY_MS = 100

interface Running {
  readonly controller: AbortController
  readonly done: Promise<unknown>
  progress: JobProgress
}

export interface Jobs {
  run<T>(jobId: string, kind: JobProgress['kind'], work: (job: Job) => Promise<Result<T>>): Promise<Result<T>>
  /** False where nothing of that id runs. */
  cancel(jobId: string): boolean
  active(): JobProgress[]
  /** Asks all to stop and waits until they have. */
  stopAll(): Promise<void>
}

/** The long work of one engine: progress at most ten times a second, cancel, and no two jobs of one id. */
export function makeJobs(emit: (event: AppEvent) => void, clock: Clock): Jobs {
  const running = new Map<string, Running>()
  return {
    run: async (jobId, kind, work) => {
      if (running.has(jobId)) return err(appError('STATE_CONFLICT', { reason: 'job-runs' }))
      const controller = new AbortController()
      const started = clock.now()
      let lastReport = Number.NEGATIVE_INFINITY
      const tell = (progress: JobProgress): void => {
        const entry = running.get(jobId)
        if (entry) entry.progress = progress
        emit({ type: 'job', progress })
      }
      const job: Job = {
        signal: controller.signal,
        report: (phase, done, total) => {
          const now = clock.now()
          const entry = running.get(jobId)
          const newPhase = entry?.progress.phase !== phase
          if (!newPhase && now - lastReport < REPORT_EVERY_MS) return
          lastReport = now
          const remainingMs = total !== null && done > 0 && total >= done ? Math.round(((now - started) * (total - done)) / done) : null
          tell({ jobId, kind, phase, done, total, remainingMs, ended: false })
        },
        // A macrotask: messages that came in meanwhile are answered before the work goes on.
        breathe: () => new Promise((resolve) => setImmediate(resolve)),
      }
      const first: JobProgress = { jobId, kind, phase: 'starting', done: 0, total: null, remainingMs: null, ended: false }
      let settle: () => void = () => undefined
      running.set(jobId, { controller, done: new Promise<void>((resolve) => (settle = resolve)), progress: first })
      tell(first)
      try {
        const result = await work(job)
        return controller.signal.aborted && !result.ok ? err(appError('CANCELLED')) : result
      } finally {
        const last = running.get(jobId)?.progress ?? first
        running.delete(jobId)
        emit({ type: 'job', progress: { ...last, remainingMs: 0, ended: true } })
        settle()
      }
    },
    cancel: (jobId) => {
      const job = running.get(jobId)
      job?.controller.abort()
      return job !== undefined
    },
    active: () => [...running.values()].map((job) => job.progress),
    stopAll: async () => {
      const all = [...running.values()]
      for (const job of all) job.controller.abort()
      await Promise.all(all.map((job) => job.done))
    },
  }
}
