import type { FormState } from '../../../shared/ipc/form.ts'

/** Writes and forgets the state of a form; the channels `form.keep` and `form.forget`. */
export interface KeepPort {
  readonly keep: (state: FormState) => Promise<unknown>
  readonly forget: () => Promise<unknown>
}

export interface FormKeeper {
  /** Keeps this state: at once, or as soon as the write before it is done; of several waiting only the newest. */
  readonly put: (state: FormState) => void
  /** Resolves when nothing is being written and nothing waits. */
  readonly settled: () => Promise<void>
  /** Forgets, after whatever is being written: nothing comes back behind it. */
  readonly forget: () => Promise<void>
}

/** One form, kept key by key: one write at a time, so that a crash loses at most the last keystroke and typing never waits. */
export function createFormKeeper(port: KeepPort, onTrouble: (problem: unknown) => void): FormKeeper {
  let next: FormState | null = null
  let writing: Promise<void> | null = null
  const write = async (): Promise<void> => {
    while (next !== null) {
      const state = next
      next = null
      try {
        await port.keep(state)
      } catch (problem) {
        onTrouble(problem)
      }
    }
    writing = null
  }
  const settled = async (): Promise<void> => {
    while (writing !== null) await writing
  }
  return {
    put(state) {
      next = state
      writing ??= write()
    },
    settled,
    async forget() {
      next = null
      await settled()
      await port.forget()
    },
  }
}
