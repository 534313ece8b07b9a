/** A change of a report that can be taken back: of its content, or of what is attached to it (content null: it stayed). */
export interface Step<T> {
  readonly revision: number
  readonly cause: string
  readonly content: T | null
}

/** How a report stood after a change: its content, and the revision whose attachments it had. */
export interface Standing<T> {
  readonly revision: number
  readonly content: T | null
}

/** How often a report can be taken back and put forward again, by the causes of those changes, oldest first. */
export function stepsLeft(causes: readonly string[]): { readonly undo: number; readonly redo: number } {
  const { done, undone } = replay(causes.map((cause, index) => ({ cause, revision: index, content: null })))
  return { undo: Math.max(0, done.length - 1), redo: undone.length }
}

/** The standings behind each other now, and those that were taken back; a new change forgets the latter. */
export function replay<T>(steps: readonly Step<T>[]): { readonly done: Standing<T>[]; readonly undone: Standing<T>[] } {
  const done: Standing<T>[] = []
  let undone: Standing<T>[] = []
  for (const { cause, content, revision } of steps) {
    if (cause === 'undone') {
      const last = done.pop()
      if (last !== undefined) undone.push(last)
    } else if (cause === 'redone') {
      const next = undone.pop()
      if (next !== undefined) done.push(next)
    } else {
      done.push({ revision, content: content ?? done.at(-1)?.content ?? null })
      undone = []
    }
  }
  return { done, undone }
}
