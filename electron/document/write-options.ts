import { setImmediate } from 'node:timers/promises'

/** How a long document may be watched and stopped. */
export interface WriteOptions {
  /** Stops the writing: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told now and then; `done` and `total` count rows. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The `pace` of a long table: lets other work of the process run, reports, and stops when asked to. */
export function paceOf(options: WriteOptions): { pace: (done: number, total: number) => Promise<void> } {
  return {
    pace: async (done, total) => {
      options.signal?.throwIfAborted()
      options.onProgress?.(Math.floor(done), total)
      await setImmediate()
    },
  }
}
