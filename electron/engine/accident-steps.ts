/** How often a report can be taken back and put forward again, by the causes of the changes that set its content, oldest first. */
export function stepsLeft(causes: readonly string[]): { readonly undo: number; readonly redo: number } {
  const { done, undone } = replay(causes.map((cause) => ({ cause, content: null })))
  return { undo: Math.max(0, done.length - 1), redo: undone.length }
}

/** The contents that stand behind each other now, and those that were taken back; a new change forgets the latter. */
export function replay<T>(changes: readonly { readonly cause: string; readonly content: T }[]): { readonly done: T[]; readonly undone: T[] } {
  const done: T[] = []
  let undone: T[] = []
  for (const { cause, content } of changes) {
    if (cause === 'undone') {
      const last = done.pop()
      if (last !== undefined) undone.push(last)
    } else if (cause === 'redone') {
      const next = undone.pop()
      if (next !== undefined) done.push(next)
    } else {
      done.push(content)
      undone = []
    }
  }
  return { done, undone }
}
